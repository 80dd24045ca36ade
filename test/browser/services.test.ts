import type { Browser } from 'playwright-core';
import { launchChromium, openReader, ReaderPage } from './support/chromium';
import { askServer, panel, settled, textOf } from './support/panels';
import { startTestApp, TestApp } from './support/test_app';

let app: TestApp;
let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchChromium()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function open(path: string) {
  reader = await openReader(browser, `${app.url}/app/sextant${path}`);
  await settled(reader.page);
  return reader.page;
}

afterEach(async () => {
  expect(reader.errors).toEqual([]);
  await reader.close();
});

const asNumber = (text: string) => Number(text.replace(/\D/g, ''));

test('calls are those that the server counts, and the last ingest is told', async () => {
  const page = await open('/services?from=now-6M&to=now');
  const server = await askServer(app.url, { panels: ['call_count'], from: 'now-6M' });
  const shown = asNumber(await textOf(panel(page, 'call_count').locator('.sextantFigure__value')));
  expect(shown).toBe(server.data('call_count', 'figure').value);
  expect(await textOf(page.locator('.sextantFreshness'))).toMatch(/Derniers journaux lus : \d/);
});

test('a row of a ranking filters every panel', async () => {
  const page = await open('/services?from=now-12M&to=now');
  const row = panel(page, 'statuses').locator('.sextantRanking__row', { hasText: /^404/ });
  await row.click();
  await page.waitForURL(/status=404/);
  await settled(page);
  const server = await askServer(app.url, {
    panels: ['call_count', 'requests_in_error'],
    filters: { status: ['404'] },
    from: 'now-12M',
  });
  const calls = panel(page, 'call_count').locator('.sextantFigure__value');
  expect(asNumber(await textOf(calls))).toBe(server.data('call_count', 'figure').value);
  const badges = panel(page, 'requests_in_error').locator('tbody .euiBadge');
  expect(new Set(await badges.allInnerTexts())).toEqual(new Set(['404']));
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.waitForURL((url) => !url.searchParams.has('status'));
});

test('a common period is chosen, and stays in the address', async () => {
  const page = await open('/services');
  await page.getByRole('button', { name: 'Choisir une période' }).click();
  await page.getByRole('button', { name: 'Les 12 derniers mois' }).click();
  await page.waitForURL(/from=now-12M&to=now/);
  await page.reload();
  await settled(page);
  await page.getByText('Les 12 derniers mois').first().waitFor();
});

test('dragging over a chart narrows the period', async () => {
  const page = await open('/services?from=now-12M&to=now');
  const canvas = panel(page, 'calls_over_time').locator('canvas').first();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('The chart is not drawn');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4, { steps: 8 });
  await page.mouse.up();
  await page.waitForURL(/from=\d{4}-/);
});

test('what OUI’s picker says in English only is in the reader’s language', async () => {
  const page = await open('/services');
  await page.getByRole('button', { name: 'Choisir une période' }).click();
  const words = await textOf(page.locator('.euiQuickSelectPopover__content'));
  expect(words).not.toMatch(/\b(Last|Next|days|seconds|Apply|Refresh)\b/);
});
