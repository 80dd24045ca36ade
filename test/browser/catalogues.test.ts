import type { Browser } from 'playwright-core';
import { launchChromium, openReader } from './support/chromium';
import { textOf } from './support/panels';
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

const open = (path: string) => openReader(browser, `${app.url}/app/sextant${path}`);

test('the first page lists the catalogues, each a way to its page', async () => {
  const { page, errors, close } = await open('/');
  await page.waitForURL(/\/catalogues$/);
  await page.locator('.sextantCard').first().waitFor();
  const names = await page.locator('.sextantCard__name').allInnerTexts();
  const answer = await (await fetch(`${app.url}/api/sextant/catalogues`)).json();
  expect(names.sort()).toEqual(answer.catalogues.map(({ name }: { name: string }) => name).sort());
  await page.locator('.sextantCard__link').first().click();
  await page.waitForURL(/\/catalogues\/./);
  expect(errors).toEqual([]);
  await close();
});

test('a name that no catalogue has leads to those that exist', async () => {
  const { page, close } = await open('/catalogues/NOWHERE');
  await page.locator('.sextantCard').first().waitFor();
  expect(await textOf(page.locator('h1'))).toBe('Aucun catalogue ne s’appelle « NOWHERE »');
  await close();
});

test('an address that means nothing leads back', async () => {
  const { page, close } = await open('/nothing/here');
  await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
  await page.locator('main').getByRole('link', { name: 'Services' }).click();
  await page.waitForURL(/\/services$/);
  await close();
});
