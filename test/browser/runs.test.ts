import type { Browser } from 'playwright-core';
import { newRun, runStore } from '../../server/store/runs';
import { createTransport } from '../../server/store/create_transport';
import { launchChromium, openReader } from './support/chromium';
import { until } from '../support/until';
import { textOf } from './support/panels';
import { startTestApp, TestApp } from './support/test_app';

let app: TestApp;
let browser: Browser;

const failed = newRun('ingest-20260101T000000Z-0f', 'ingest', 'gone', new Date());
const running = newRun('ingest-20260101T000001Z-0e', 'ingest', 'maps', new Date());

/** A run that runs must give signs of life. */
async function saveRuns(): Promise<void> {
  const transport = createTransport({ url: app.openSearchUrl });
  const runs = runStore(transport);
  const rejects = { bad_time: 3, header: 1 };
  const error = 'a.log cannot be read';
  await runs.save({ ...failed, state: 'failed', error, rejected: 4, rejects });
  await runs.save({ ...running, read: 1234, progress: 0.42 });
  await transport.close();
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ runControl: true }), launchChromium()]);
}, 300_000);

beforeEach(saveRuns);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('runs tell how they go on, why they failed, and what they rejected', async () => {
  const { page, errors, close } = await openReader(browser, `${app.url}/app/sextant/runs`);
  const row = (id: string) => page.locator(`[data-run="${id}"]`);
  await row(failed.id).waitFor();
  expect(await textOf(row(failed.id))).toContain('Échec a.log cannot be read');
  expect(await textOf(row(running.id))).toMatch(/En cours · 42 %.* 1 234 /);
  await row(failed.id).getByRole('button', { name: 'Détails' }).click();
  await page.getByText('date illisible : 3 · ligne d’en-tête : 1').waitFor();
  await page.getByRole('combobox', { name: 'État' }).selectOption('failed');
  await page.waitForURL(/state=failed/);
  await row(running.id).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await close();
});

test('who may, asks a run to stop, and starts one', async () => {
  const address = `${app.url}/app/sextant/runs?lang=en`;
  const { page, close } = await openReader(browser, address, { language: 'en-GB' });
  await page.getByRole('button', { name: 'Stop: Ingest · maps' }).click();
  await page.locator(`[data-run="${running.id}"]`).getByText('Stopping').waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const snapshots = page.locator('[data-run^="snapshot-"]');
  const newest = await snapshots.first().getAttribute('data-run');
  await page.getByRole('button', { name: 'Snapshot · sample', exact: true }).click();
  const id = await until(async () => {
    const first = await snapshots.first().getAttribute('data-run');
    return first === newest ? undefined : first;
  });
  await page.locator(`[data-run="${id}"]`).getByText('Done').waitFor({ timeout: 90_000 });
  await close();
}, 150_000);

test('at 360 px the table scrolls inside itself', async () => {
  const address = `${app.url}/app/sextant/runs`;
  const { page, close } = await openReader(browser, address, { width: 360, theme: 'dark' });
  await page.locator('[data-run]').first().waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await close();
});

test('a failure is told, and passes when OpenSearch is back', async () => {
  app.openSearch.shut();
  const { page, close } = await openReader(browser, `${app.url}/app/sextant/runs`);
  await page.getByRole('heading', { name: 'La page n’a pas pu être chargée' }).waitFor();
  app.openSearch.open();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('[data-run]').first().waitFor();
  await close();
});
