import { writeFileSync } from 'fs';
import { join } from 'path';
import { Browser, chromium, Page } from 'playwright-core';
import { BuiltPlugin, buildPlugin } from './support/built_plugin';
import { FakeOsdServer, startOsdServer } from './support/fake_osd_server';
import { startPageServer } from './support/osd_page_server';

const CHROMIUM_ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

interface OsdOnPage {
  readonly element: HTMLElement;
  readonly plugin: { start(): unknown; stop(): unknown };
  setup(broken?: boolean): unknown[];
  mount(): Promise<void>;
  unmount(): void;
  go(path: string): void;
  breadcrumbs(): string[];
}

declare const osd: OsdOnPage;

let browser: Browser;
let built: BuiltPlugin;
let server: FakeOsdServer;

beforeAll(async () => {
  built = await buildPlugin('2.8.0');
  server = await startOsdServer(built.folder);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGUMENTS,
  });
}, 90_000);

afterAll(async () => {
  await browser.close();
  server.stop();
  built.remove();
});

/** Opens the application's page as OSD has it, and collects what goes wrong on it. */
async function withPage(
  work: (page: Page, complaints: string[]) => Promise<void>,
  { path = '/app/sextant', language = 'en' } = {}
): Promise<void> {
  const site = await startPageServer(built.folder, server, language);
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  try {
    await page.goto(`${site.url}${path}`);
    await work(page, complaints);
  } finally {
    await page.close();
    await site.close();
  }
}

it('sets up, starts, mounts, shows, unmounts and stops', async () => {
  await withPage(async (page, complaints) => {
    expect(await page.evaluate(() => osd.setup())).toEqual([{ id: 'sextant', title: 'Sextant' }]);
    await page.evaluate(() => osd.plugin.start());
    await page.evaluate(() => osd.mount());
    await page.getByRole('link', { name: 'Ocean data' }).waitFor();
    expect(await page.evaluate(() => osd.breadcrumbs())).toEqual(['Sextant', 'Catalogues']);
    await page.evaluate(() => osd.go('/services'));
    await page.getByRole('heading', { name: 'Services', level: 1 }).waitFor();
    await page.evaluate(() => osd.unmount());
    expect(await page.evaluate(() => osd.element.innerHTML)).toBe('');
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.evaluate(() => osd.plugin.stop());
    expect(complaints).toEqual([]);
  });
}, 60_000);

it('speaks the language that OSD is configured for', async () => {
  const path = '/app/sextant/services';
  await withPage(
    async (page) => {
      await page.evaluate(() => osd.setup());
      await page.evaluate(() => osd.mount());
      await page.getByText('Vue d’ensemble').or(page.getByText("Vue d'ensemble")).first().waitFor();
    },
    { path, language: 'fr' }
  );
}, 60_000);

it('leads from a panel to Discover with the same filters', async () => {
  await withPage(
    async (page) => {
      await page.evaluate(() => osd.setup());
      await page.evaluate(() => osd.mount());
      const requests = page.getByRole('link', { name: /Explore/ }).first();
      await requests.waitFor();
      const discover = decodeURIComponent((await requests.getAttribute('href')) ?? '');
      expect(discover).toContain('/app/discover#/?_g=(filters:!(),time:(from:now-7d,to:now))');
      expect(discover).toContain('index:sextant-requests');
      expect(discover).toContain('http.response.status_code:(gte:500');
    },
    { path: '/app/sextant/services/errors?status=5xx&from=now-7d&to=now' }
  );
}, 60_000);

it('does not take OSD along where it cannot register', async () => {
  await withPage(async (page, complaints) => {
    expect(await page.evaluate(() => osd.setup(true))).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining('Sextant is not available')]);
  });
}, 60_000);

it('says so where the application cannot be loaded', async () => {
  const bundle = join(built.folder, 'server/bundle.json');
  const content = built.read('server/bundle.json');
  writeFileSync(bundle, '{ "entry": "app-MISSING0.js" }');
  await withPage(async (page) => {
    await page.evaluate(() => osd.setup());
    await page.evaluate(() => osd.mount());
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/Sextant could not be loaded.*app-MISSING0\.js/);
    await page.evaluate(() => osd.unmount());
    expect(await page.evaluate(() => osd.element.innerHTML)).toBe('');
  });
  writeFileSync(bundle, content);
}, 60_000);
