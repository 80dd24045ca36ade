import { indexHtml, PAGE_CONTENT_SECURITY_POLICY, preferredLocale } from './index_html';

const manifest = {
  entry: 'page-A.js',
  preload: ['chunk-B.js'],
  charts: ['charts-C.js', 'chunk-B.js'],
  styles: { light: 'light.css', dark: 'dark.css' },
};

test('the shell names the built files and holds no script of its own', () => {
  const html = indexHtml({ manifest, locale: 'fr', assetsPath: '/app/sextant/assets' });
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('<script type="module" src="/app/sextant/assets/page-A.js"></script>');
  expect(html).toContain('href="/app/sextant/assets/dark.css"');
  expect(html).not.toMatch(/<script[^>]*>[^<]/);
  expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  expect(PAGE_CONTENT_SECURITY_POLICY).toContain("script-src 'self';");
});

test('what draws charts is loaded beside a page that begins with them, each file once', () => {
  const loads = (hasCharts: boolean) =>
    indexHtml({ manifest, locale: 'fr', hasCharts, assetsPath: '/a' }).match(/modulepreload/g);
  expect(loads(false)).toHaveLength(1);
  expect(loads(true)).toHaveLength(2);
});

test.each([
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['de-DE,en;q=0.5', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('%s reads %s', (header, locale) => expect(preferredLocale(header)).toBe(locale));
