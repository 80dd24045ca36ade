import type { Browser } from 'playwright-core';
import { launchChromium, openReader } from './support/chromium';
import { settled } from './support/panels';
import { startTestApp, TestApp } from './support/test_app';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchChromium()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test.each([
  ['catalogue', '/catalogues/ODATIS'],
  ['services', '/services'],
] as const)(
  'OpenSearch stops: each panel of %s says so, and recovers by itself',
  async (_, path) => {
    const { page, close } = await openReader(browser, `${app.url}/app/sextant${path}`);
    await settled(page);
    const panels = await page.locator('[data-panel]').count();
    expect(panels).toBeGreaterThan(5);
    const errors = page.locator('[data-panel] [role=alert]');

    app.openSearch.shut();
    await page.getByRole('button', { name: 'Actualiser' }).first().click();
    await page.waitForFunction(
      (expected) => document.querySelectorAll('[data-panel] [role=alert]').length === expected,
      panels
    );
    expect(await errors.first().innerText()).toContain('OpenSearch ne répond pas');
    // What was there stays, and shows that it is old.
    expect(await page.locator('.sextantPanel__data--old').count()).toBe(panels);

    app.openSearch.open();
    await page.waitForFunction(
      () => document.querySelectorAll('[data-panel] [role=alert]').length === 0,
      undefined,
      { timeout: 40_000 }
    );
    expect(await page.locator('.sextantPanel__data--old').count()).toBe(0);
    await close();
  }
);
