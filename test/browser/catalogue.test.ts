import { readFileSync } from 'fs';
import type { Browser } from 'playwright-core';
import { launchChromium, openReader, ReaderPage } from './support/chromium';
import { askServer, panel, settled, textOf } from './support/panels';
import { pdfWords } from '../support/pdf_text';
import { recordsOf } from './support/known_data';
import { startTestApp, TestApp } from './support/test_app';

const PANELS = ['record_count', 'access_shares', 'access_validity_table'];

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

async function open(path: string, options?: Parameters<typeof openReader>[2]) {
  reader = await openReader(browser, `${app.url}/app/sextant${path}`, options);
  await settled(reader.page);
  return reader.page;
}

afterEach(async () => {
  expect(reader.errors).toEqual([]);
  await reader.close();
});

const asNumber = (text: string) => Number(text.replace(/\D/g, ''));

test('the address takes the name as the catalogue writes it, whatever its letters', async () => {
  const page = await open('/catalogues/odatis?lang=fr');
  await page.waitForURL(/\/catalogues\/ODATIS\?lang=fr$/);
  expect(await textOf(page.locator('h1'))).not.toBe('');
  expect(await textOf(page.locator('.sextantFreshness'))).toMatch(/Dernier relevé : \d/);
});

test('figures and the table show what the server counts', async () => {
  const page = await open('/catalogues/ODATIS');
  const server = await askServer(app.url, { panels: PANELS, catalogue: 'ODATIS' });
  const { value } = server.data('record_count', 'figure');
  expect(asNumber(await textOf(panel(page, 'record_count').locator('.sextantFigure__value')))).toBe(
    value
  );
  const table = panel(page, 'access_validity_table');
  expect(await table.locator('tbody tr').count()).toBe(10);
  expect(await textOf(table.locator('[role=status]'))).toBe(`${value} lignes`);
});

test('the report button gives what the page shows as PDF', async () => {
  const page = await open('/catalogues/ODATIS?access=public');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-test-subj=report]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ODATIS_[\d-]+_fr\.pdf$/);
  const words = pdfWords(readFileSync(await download.path()));
  const records = await recordsOf<{ access: string }>(app.openSearchUrl, 'ODATIS');
  const publicOnes = records.filter(({ access }) => access === 'public').length;
  expect(words).toContain(`${publicOnes} fiches dans le catalogue`);
  expect(words).toContain('Accès : Publiques');
});

test('a slice filters the page, its pill removes the filter, and back brings it again', async () => {
  const page = await open('/catalogues/ODATIS');
  const donut = panel(page, 'access_shares').locator('canvas');
  const box = await donut.boundingBox();
  if (!box) throw new Error('The donut is not drawn');
  // The largest part starts at twelve o'clock: a little to the right of it.
  await donut.click({ position: { x: box.width * 0.62, y: box.height * 0.12 } });
  await page.waitForURL(/access=(public|restricted)/);
  const value = new URL(page.url()).searchParams.get('access') ?? '';
  await settled(page);
  const server = await askServer(app.url, {
    panels: PANELS,
    catalogue: 'ODATIS',
    filters: { access: [value] },
  });
  const filtered = server.data('record_count', 'figure').value;
  const shown = async () =>
    asNumber(await textOf(panel(page, 'record_count').locator('.sextantFigure__value')));
  expect(await shown()).toBe(filtered);
  expect(server.data('access_shares', 'shares').parts.length).toBeGreaterThan(1);
  const own = panel(page, 'access_shares').locator('.sextantLegend li');
  expect(await own.count()).toBe(server.data('access_shares', 'shares').parts.length);

  await page.getByRole('button', { name: /Retirer le filtre Accès/ }).click();
  await page.waitForURL((url) => !url.searchParams.has('access'));
  await settled(page);
  expect(await shown()).not.toBe(filtered);

  await page.goBack();
  await page.waitForURL(/access=/);
  await settled(page);
  expect(await shown()).toBe(filtered);
});

test('language and theme change the page, not what it shows', async () => {
  const page = await open('/catalogues/ODATIS?access=public');
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByText('EN', { exact: true }))
    .first()
    .click();
  await page.getByRole('heading', { name: 'Statistics' }).waitFor();
  expect(new URL(page.url()).searchParams.get('access')).toBe('public');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.getByText('Access: Public').waitFor();
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  ).toMatch(/rgb\((1?\d|2\d|3\d), /);
  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: 'Switch to the light theme' }).waitFor();
});

test('a column is filtered, a header sorts, pages turn', async () => {
  const page = await open('/catalogues/ODATIS');
  const table = panel(page, 'access_validity_table');
  const first = () => textOf(table.locator('tbody tr').first());
  const start = await first();
  await table.getByRole('button', { name: 'Page suivante' }).click();
  await table.getByText('2 /').waitFor();
  await settled(page);
  expect(await first()).not.toBe(start);

  await table.getByRole('combobox', { name: /Statut/ }).selectOption('valid');
  await table.getByText('1 /').waitFor();
  await settled(page);
  const columns = { validity: 'valid' };
  const server = await askServer(app.url, {
    panels: PANELS,
    catalogue: 'ODATIS',
    tables: { access_validity_table: { page: 0, columns } },
  });
  const { total } = server.data('access_validity_table', 'table');
  expect(asNumber(await textOf(table.locator('[role=status]')))).toBe(total);

  await table.getByRole('textbox', { name: /Titre/ }).fill('zzzz nothing has this title');
  await table.getByText('Aucune fiche ne répond à ces filtres.').waitFor();
});

test('how a table stands is in the address: back, shared links, other filters, other tabs', async () => {
  const page = await open('/catalogues/ODATIS');
  const table = panel(page, 'access_validity_table');
  const rows = () => table.locator('tbody a').allInnerTexts();
  const parameters = () => Array.from(new URL(page.url()).searchParams.entries());
  const first = await rows();
  await table.getByRole('button', { name: 'Titre des fiches' }).click();
  await page.waitForURL(/access_validity_table\.sort=-title/);
  await settled(page);
  const turned = await rows();
  expect(turned).not.toEqual(first);
  await table.getByRole('button', { name: 'Page suivante' }).click();
  await page.waitForURL(/access_validity_table\.page=2/);
  await settled(page);
  const second = await rows();
  await table.getByRole('textbox', { name: /Titre/ }).pressSequentially('a', { delay: 10 });
  await page.waitForURL(/access_validity_table\.title=a/);
  await settled(page);
  expect(parameters()).toEqual([
    ['access_validity_table.sort', '-title'],
    ['access_validity_table.title', 'a'],
  ]);

  await page.goBack();
  await page.waitForURL(/access_validity_table\.page=2/);
  await settled(page);
  expect(await rows()).toEqual(second);
  expect(await table.getByRole('textbox', { name: /Titre/ }).inputValue()).toBe('');
  await page.reload();
  await settled(page);
  expect(await rows()).toEqual(second);

  await panel(page, 'validity_shares').locator('button.sextantLegend__item').first().click();
  await page.waitForURL((url) => !url.searchParams.has('access_validity_table.page'));
  expect(new URL(page.url()).searchParams.get('access_validity_table.sort')).toBe('-title');
  await page.getByRole('tab', { name: 'Usage' }).click();
  await page.waitForURL(/\/usage\?validity=[a-z]+$/);
});

test('a page that a table does not have is said, and leads back', async () => {
  const page = await open(
    '/catalogues/ODATIS?access_validity_table.page=900&access_validity_table.sort=x&privileges_table.page=no'
  );
  const table = panel(page, 'access_validity_table');
  await table.getByText('Le tableau n’a pas cette page.').waitFor();
  expect(await panel(page, 'privileges_table').locator('tbody tr').count()).toBe(10);
  await table.getByRole('button', { name: 'Page précédente' }).click();
  await table.locator('tbody a').first().waitFor();
});

test('keys reach a filter, with the focus in sight', async () => {
  const page = await open('/catalogues/ODATIS');
  const legend = panel(page, 'validity_shares').locator('button.sextantLegend__item').first();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if (await legend.evaluate((element) => element === document.activeElement)) break;
  }
  expect(await legend.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await page.waitForURL(/validity=/);
  expect(await legend.getAttribute('aria-pressed')).toBe('true');
});

test('a chart shows its data as a table', async () => {
  const page = await open('/catalogues/ODATIS');
  const chart = panel(page, 'standard_shares');
  await chart.getByRole('button', { name: /voir les données en tableau/ }).click();
  const server = await askServer(app.url, { panels: ['standard_shares'], catalogue: 'ODATIS' });
  const { parts } = server.data('standard_shares', 'shares');
  expect(await chart.locator('tbody tr').count()).toBe(parts.length);
});

test('the privileges table mirrors the operations of each record, and filters by them', async () => {
  const page = await open('/catalogues/ODATIS');
  const table = panel(page, 'privileges_table');
  const source: Record<string, readonly string[]>[] = await recordsOf(app.openSearchUrl, 'ODATIS');
  expect(await table.locator('thead th[scope=colgroup]').allInnerTexts()).toEqual([
    'Droits dans le catalogue',
    'Droits en accès public',
    'Droits pour le Géocatalogue',
  ]);
  const byTitle = new Map(source.map((record) => [String(record.title ?? record.uuid), record]));
  const operations = ['view', 'download', 'dynamic'].map((name) => `privileges.${name}`);
  const expectedOf = (record: Record<string, readonly string[]>) =>
    ['131', '1', '204'].flatMap((group) =>
      operations.map((operation) => (record[operation]?.includes(group) ? 'accordé' : 'refusé'))
    );
  for (const row of await table.locator('tbody tr').all()) {
    const record = byTitle.get(
      await row.locator('a').evaluate((a) => a.firstChild?.textContent ?? '')
    );
    const shown = await row.locator('.sextantState .euiScreenReaderOnly').allInnerTexts();
    expect(shown).toEqual(expectedOf(record ?? {}));
  }

  const publicDownload = source.filter((record) => record['privileges.download']?.includes('1'));
  await table
    .getByRole('combobox', { name: /Droits en accès public : Télécharger/ })
    .selectOption('granted');
  await table.getByText('1 /').waitFor();
  await settled(page);
  expect(asNumber(await textOf(table.locator('[role=status]')))).toBe(publicDownload.length);

  await table.locator('tbody button.sextantCell__button').first().click();
  await page.waitForURL(/rights=catalogue\.view/);
  await page.getByText('Droits : M dans le catalogue').waitFor();
});

test('a row opens the details of its record; Escape closes them, and the focus returns', async () => {
  const page = await open('/catalogues/ODATIS?access=restricted');
  const opener = panel(page, 'access_validity_table').getByRole('button', { name: /^Détails/ });
  await opener.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/details=/);
  const flyout = page.getByRole('dialog');
  await flyout.getByRole('heading', { name: 'Privilèges' }).waitFor();
  const uuid = new URL(page.url()).searchParams.get('details') ?? '';
  expect(await flyout.locator('code').innerText()).toBe(uuid);
  expect(await textOf(flyout)).toContain('restreint');
  await page.keyboard.press('Escape');
  await flyout.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.has('details')).toBe(false);
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.startsWith('Détails')
  );
});

test('links of records open elsewhere, and only on the web', async () => {
  const page = await open('/catalogues/ODATIS');
  const links = panel(page, 'access_validity_table').locator('tbody a');
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toMatch(/^https?:/);
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await link.getAttribute('target')).toBe('_blank');
  }
});

test('at 360 pixels nothing but tables scrolls sideways', async () => {
  const page = await open('/catalogues/ODATIS', { width: 360 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
