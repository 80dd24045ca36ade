import { APP_TITLE } from '../../common/constants';
import { createTranslator } from '../../common/i18n/create_translator';
import { Locale, localeOf } from '../../common/i18n/messages';
import { PageManifest } from './page_manifest';

export interface IndexOptions {
  readonly manifest: Pick<PageManifest, 'entry' | 'preload' | 'charts' | 'styles'>;
  readonly locale: Locale;
  /** The page begins with charts: what draws them is loaded beside the page, not after it. */
  readonly hasCharts?: boolean;
  /** Where the built files are served, without a slash at the end. */
  readonly assetsPath: string;
}

/** What the page needs in a content security policy: no inline script; OUI's dialogs add styles. */
export const PAGE_CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

const COMPASS =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.25" fill="#fff" stroke="#006BB4" stroke-width="1.5"/><path fill="#006BB4" d="m11.7 4.3-2.3 5.1-5.1 2.3 2.3-5.1z"/></svg>'
  );

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** The first of a reader's languages that we speak; `Accept-Language` has them best first. */
export function preferredLocale(acceptLanguage = ''): Locale {
  const tags = acceptLanguage.split(',').map((tag) => tag.split(';')[0]?.trim());
  return tags.map(localeOf).find(Boolean) ?? 'en';
}

/** The page before its script runs: style sheets of both themes, the script, an empty root. */
export function indexHtml({ manifest, locale, hasCharts, assetsPath }: IndexOptions): string {
  const address = (name: string) => escape(`${assetsPath}/${name}`);
  const sheet = (theme: 'light' | 'dark') =>
    `<link rel="stylesheet" href="${address(manifest.styles[theme])}" data-theme="${theme}" ` +
    `media="(prefers-color-scheme: ${theme})">`;
  const preload = (name: string) => `<link rel="modulepreload" href="${address(name)}">`;
  const needsScript = createTranslator(locale)('sextant.app.needs_script');
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(APP_TITLE)}</title>`,
    `<link rel="icon" href="${COMPASS}">`,
    sheet('light'),
    sheet('dark'),
    ...Array.from(new Set([...manifest.preload, ...(hasCharts ? manifest.charts : [])]), preload),
    `<script type="module" src="${address(manifest.entry)}"></script>`,
    '</head>',
    '<body>',
    `<div id="sextant"></div>`,
    `<noscript>${escape(needsScript)}</noscript>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
