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
  const server = await askServer(app.url, {
    panels: ['call_count'],
    filters: { users: ['real'] },
    from: 'now-6M',
  });
  const shown = asNumber(await textOf(panel(page, 'call_count').locator('.sextantFigure__value')));
  expect(shown).toBe(server.data('call_count', 'figure').value);
  expect(await textOf(page.locator('.sextantFreshness'))).toMatch(/Derniers journaux lus : \d/);
});

test('a row of a ranking filters every panel; another click counts all clients', async () => {
  const page = await open('/services?from=now-12M&to=now');
  const row = panel(page, 'statuses').locator('.sextantRanking__row', { hasText: /^404/ });
  await row.click();
  await page.waitForURL(/status=404/);
  await page.getByText('Tous', { exact: true }).click();
  await page.waitForURL(/users=all/);
  await settled(page);
  const server = await askServer(app.url, {
    panels: ['call_count'],
    filters: { status: ['404'], users: ['all'] },
    from: 'now-12M',
  });
  const calls = panel(page, 'call_count').locator('.sextantFigure__value');
  expect(asNumber(await textOf(calls))).toBe(server.data('call_count', 'figure').value);
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.waitForURL((url) => !url.searchParams.has('status'));
});

test('from the overview to the exact failing request in two clicks', async () => {
  const page = await open('/services?from=now-12M&to=now');
  const legend = panel(page, 'failures_over_time').locator('li', { hasText: '5xx' });
  await legend.getByRole('link', { name: /Voir les requêtes/ }).click();
  await page.waitForURL(/services\/errors\?.*status=5xx/);
  await settled(page);
  const table = panel(page, 'requests');
  const address = await textOf(table.locator('tbody tr').first().locator('td').last());
  await table.getByRole('button', { name: 'Tous les champs de la requête' }).first().click();
  const fields = await textOf(table.locator('.sextantFields'));
  expect(fields).toMatch(/http\.response\.status_code 5\d\d/);
  expect(fields).toContain(`url.path ${address.split('?')[0]}`);
});

test('a value of the details is left out by one click, and its pill brings it back', async () => {
  const page = await open('/services/errors?from=now-12M&to=now&users=all&status=404');
  const table = panel(page, 'requests');
  const rows = () => table.locator('.sextantTable__pages').innerText();
  const all = asNumber((await rows()).split('\n')[0] ?? '');
  await table.getByRole('button', { name: 'Tous les champs de la requête' }).first().click();
  await table.getByRole('button', { name: /^Exclure Service/ }).click();
  await page.waitForURL(/service=%21/);
  await settled(page);
  expect(asNumber((await rows()).split('\n')[0] ?? '')).toBeLessThan(all);
  await page.getByRole('button', { name: /^Retirer le filtre sauf Service/ }).click();
  await page.waitForURL((url) => !url.searchParams.has('service'));
});

test('one mistake is one row, which leads to its requests', async () => {
  const page = await open('/services/errors?from=now-12M&to=now&users=all');
  const mistakes = panel(page, 'same_mistakes').locator('tbody tr').first();
  const count = asNumber(await textOf(mistakes.locator('td').nth(1)));
  await mistakes.getByRole('button', { name: 'Voir ces requêtes' }).click();
  await page.waitForURL(/shape=/);
  await settled(page);
  const total = await panel(page, 'requests').locator('.sextantTable__pages').innerText();
  expect(asNumber(total.split('\n')[0] ?? '')).toBe(count);
});

test('a filter is chosen from the values that there are', async () => {
  const page = await open('/services?from=now-12M&to=now');
  await page.getByRole('button', { name: 'Filtre', exact: true }).click();
  const form = page.locator('.sextantFilterForm');
  await form.getByLabel('Filtrer par').selectOption('software');
  await form.getByLabel('Condition').selectOption('is_not');
  await form.locator('.euiComboBox input').fill('qgis');
  await page.getByRole('option', { name: /QGIS/ }).first().click();
  await form.getByRole('button', { name: 'Ajouter' }).click();
  await page.waitForURL(/software=%21QGIS/);
});

test.each(['health', 'usage', 'clients', 'data', 'report'])(
  'the tab %s shows all its panels with data',
  async (tab) => {
    const page = await open(`/services/${tab}?from=now-12M&to=now&versus=year`);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('[data-panel]').count()).toBeGreaterThan(2);
    expect(await page.locator('[role=tab][aria-selected=true]').innerText()).not.toBe('');
  }
);

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

test('the hours of the week as colours and as numbers', async () => {
  const page = await open('/services/health?from=now-6M&to=now&users=all');
  const hours = panel(page, 'calls_by_hour');
  expect(await hours.locator('.sextantHeat__cell').count()).toBe(7 * 24);
  await hours.getByRole('button', { name: /tableau/ }).click();
  expect(await hours.locator('tbody tr').count()).toBe(7);
  expect(await textOf(hours.locator('tbody tr').first())).toMatch(/^lundi [\d,]+/);
  expect(await textOf(panel(page, 'service_changes'))).toContain('Aucun changement de ce genre');
});

test('a cell of the hours zooms in on its busiest hour; one stop for the tab key', async () => {
  const page = await open('/services/health?from=now-6M&to=now&users=all');
  const hours = panel(page, 'calls_by_hour');
  expect(await hours.locator('.sextantHeat__cell[tabindex="0"]').count()).toBe(1);
  await hours.locator('.sextantHeat__cell[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await hours.locator('[data-cell="1 1"]:focus').waitFor();
  // Which hours of the night have a request depends on the day of the test.
  const used = hours.locator('[data-cell^="1 "][aria-disabled="false"]').first();
  const hour = Number((await used.getAttribute('data-cell'))?.split(' ')[1]);
  for (let at = 1; at < hour; at += 1) await page.keyboard.press('ArrowRight');
  if (hour === 0) await page.keyboard.press('ArrowLeft');
  await hours.locator(`[data-cell="1 ${hour}"]:focus`).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=\d{4}-/);
  const { searchParams } = new URL(page.url());
  const [from, to] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name) ?? ''));
  expect((to ?? 0) - (from ?? 0)).toBe(3_600_000);
  const local = new Intl.DateTimeFormat('fr', {
    ...{ weekday: 'long', hour: 'numeric', timeZone: 'Europe/Paris' },
  } as const).format(from);
  expect(local).toMatch(new RegExp(`^mardi (à )?0?${hour} h`));
  const server = await askServer(app.url, {
    panels: ['call_count'],
    filters: { users: ['all'] },
    from: searchParams.get('from') ?? '',
    to: searchParams.get('to') ?? '',
  });
  expect(server.data('call_count', 'figure').value).toBeGreaterThan(0);
});

test('a square of the map of areas filters by what was asked for there', async () => {
  const page = await open('/services/data?from=now-12M&to=now&users=all');
  const areas = panel(page, 'areas_asked_for');
  const square = areas.locator('.sextantMap__mark--square').first();
  await square.waitFor();
  const told = await square.locator('title').textContent();
  await square.dispatchEvent('click');
  await page.waitForURL(/tile=/);
  await settled(page);
  const tile = new URL(page.url()).searchParams.get('tile') ?? '';
  const server = await askServer(app.url, {
    panels: ['call_count'],
    filters: { users: ['all'], tile: [tile] },
    from: 'now-12M',
  });
  expect(asNumber((told ?? '').split(':').pop() ?? '')).toBe(
    server.data('call_count', 'figure').value
  );
});

test('a page that refreshes by itself asks again', async () => {
  const page = await open('/services?from=now-7d&to=now&refresh=5');
  const again = () =>
    page.waitForRequest((request) => request.url().endsWith('/api/sextant/panels'));
  await again();
  await again();
});

test('curves of the period compared with are dashed, and in the table', async () => {
  const page = await open('/services/health?from=now-3M&to=now&users=all&versus=previous');
  const times = panel(page, 'response_time_over_time');
  expect(await textOf(times)).toMatch(/En tirets : du .* au /);
  await times.getByRole('button', { name: /tableau/ }).click();
  expect(await textOf(times.locator('thead'))).toContain('médiane, avant');
});

test('the same months of two years, and a report by data centre, record and DOI', async () => {
  let page = await open('/services/usage?from=now-12M&to=now&users=all');
  const years = panel(page, 'calls_by_year');
  await years.getByRole('button', { name: /tableau/ }).click();
  const now = new Date();
  expect(await textOf(years.locator('thead'))).toContain(String(now.getFullYear() - 1));
  await reader.close();
  page = await open('/services/report?from=now-12M&to=now&users=all');
  const centre = panel(page, 'report_centres').locator('tbody tr').first();
  const downloads = asNumber(await textOf(centre.locator('td').nth(2)));
  await centre.locator('td').first().getByRole('button').click();
  await page.waitForURL(/data_centre=/);
  await settled(page);
  const shown = panel(page, 'downloads').locator('.sextantFigure__value');
  expect(asNumber(await textOf(shown))).toBe(downloads);
});
