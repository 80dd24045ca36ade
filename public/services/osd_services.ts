import type { History } from 'history';
import { APP_TITLE } from '../../common/constants';
import { localeOf } from '../../common/i18n/messages';
import { createOsdHttp } from './osd_http';
import { OsdCoreStart, OsdMountParameters } from './osd_core';
import { PageServices } from './page_services';

/** OSD writes its configured language into the page. */
function osdLanguages(): readonly string[] {
  const configured = document.documentElement.lang;
  return configured ? [configured, ...navigator.languages] : navigator.languages;
}

/** The application inside OSD: its client, its history, its theme, its header. */
export function createOsdServices(
  core: OsdCoreStart,
  { history }: OsdMountParameters<History>
): PageServices {
  const languages = osdLanguages();
  return {
    http: createOsdHttp(core.http),
    history,
    languages,
    locale: localeOf(languages[0]) ?? 'en',
    theme: { current: window.__osdThemeTag__?.endsWith('dark') ? 'dark' : 'light' },
    ownsHeader: false,
    addressOfApp: (path) => core.http.basePath.prepend(path),
    setTitle: (title) => core.chrome.docTitle.change(title),
    setTrail: (trail) =>
      core.chrome.setBreadcrumbs([
        { text: APP_TITLE, href: history.createHref({ pathname: '/' }) },
        ...trail.map(({ text, path }) => ({
          text,
          href: path === undefined ? undefined : history.createHref({ pathname: path }),
        })),
      ]),
    setLanguage: () => undefined,
  };
}
