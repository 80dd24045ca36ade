import type { Browser, Page } from 'playwright-core';
import type { OnlineLink } from '../../common/catalogue/online_link';
import { checkedAddress } from '../../common/catalogue/link_check';
import { createTransport } from '../../server/store/create_transport';
import { linkCheckStore } from '../../server/store/link_checks';
import { launchChromium, openReader, ReaderPage } from './support/chromium';
import { countRequests, recordsOf } from './support/known_data';
import { panel, settled, textOf } from './support/panels';
import { startTestApp, TestApp } from './support/test_app';

interface StoredRecord {
  readonly uuid: string;
  readonly links?: readonly string[];
  readonly kind?: readonly string[];
  readonly created?: string;
  readonly access: string;
  readonly 'validators.invalid'?: readonly string[];
  readonly 'privileges.download'?: readonly string[];
  readonly 'extent.center'?: { readonly lat: number; readonly lon: number };
}

let app: TestApp;
let browser: Browser;
let reader: ReaderPage;
let records: StoredRecord[];

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchChromium()]);
  records = await recordsOf<StoredRecord>(app.openSearchUrl, 'ODATIS');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function open(path: string, options?: Parameters<typeof openReader>[2]): Promise<Page> {
  reader = await openReader(browser, `${app.url}/app/sextant${path}`, options);
  return reader.page;
}

afterEach(async () => {
  expect(reader.errors).toEqual([]);
  await reader.close();
});

const asNumber = (text: string) => Number(text.replace(/\D/g, ''));
const figure = async (page: Page, id: string) =>
  asNumber(await panel(page, id).locator('.sextantFigure__value').innerText());

/** The cell of a matrix by the words of its row and column. */
const cell = (page: Page, id: string, row: string, column: string) =>
  panel(page, id).getByRole('button', { name: `${row}, ${column}` });

test('all charts, and back: every count is that of the records', async () => {
  const page = await open('/catalogues/ODATIS');
  await settled(page);
  expect(await panel(page, 'rights_matrix').count()).toBe(0);
  await page.getByRole('button', { name: '+ de graphiques' }).click();
  await page.waitForURL(/charts=all/);
  await panel(page, 'extents').locator('circle').first().waitFor();
  await settled(page);

  const download = records.filter((record) => record['privileges.download']?.includes('1'));
  const matrix = cell(page, 'rights_matrix', 'En accès public', 'Télécharger (T)');
  expect(asNumber(await matrix.innerText())).toBe(download.length);
  const xsd = records.filter((record) => record['validators.invalid']?.includes('xsd'));
  const validator = cell(page, 'validator_matrix', 'XSD (schéma)', 'Invalide');
  expect(asNumber(await validator.innerText())).toBe(xsd.length);
  const datasets = records.filter(({ kind }) => kind?.includes('dataset'));
  const legend = panel(page, 'kind_shares').getByRole('button', { name: /Jeu de données/ });
  expect(await textOf(legend)).toMatch(new RegExp(`Jeu de données ${datasets.length} `));

  const years = panel(page, 'created_per_year');
  await years.getByRole('button', { name: /voir les données en tableau/ }).click();
  const last = await years.locator('tbody tr').last().locator('td').allInnerTexts();
  expect(asNumber(last[2] ?? '')).toBe(records.filter(({ created }) => created).length);

  await page.getByRole('button', { name: 'Revenir à la vue par défaut' }).click();
  await page.waitForURL((url) => !url.searchParams.has('charts'));
  expect(await panel(page, 'rights_matrix').count()).toBe(0);
});

test('a cell of a matrix, a year and a square of the map filter; their own chart stays', async () => {
  const page = await open('/catalogues/ODATIS?charts=all');
  await settled(page);
  const matrix = cell(page, 'rights_matrix', 'En accès public', 'Télécharger (T)');
  const before = await matrix.innerText();
  await matrix.click();
  await page.waitForURL(/rights=public\.download/);
  await settled(page);
  const download = records.filter((record) => record['privileges.download']?.includes('1'));
  expect(await figure(page, 'record_count')).toBe(download.length);
  expect(await matrix.innerText()).toBe(before);
  expect(await matrix.getAttribute('aria-pressed')).toBe('true');

  const square = panel(page, 'extents').locator('.sextantRanking__row').first();
  await square.click();
  await page.waitForURL(/area=/);
  await settled(page);
  const [west = 0, south = 0] = (new URL(page.url()).searchParams.get('area') ?? '')
    .split(',')
    .map(Number);
  const inside = download.filter(({ 'extent.center': center }) => {
    if (!center) return false;
    const { lat, lon } = center;
    return lon >= west && lon < west + 10 && lat >= south && lat < south + 10;
  });
  expect(await figure(page, 'record_count')).toBe(inside.length);
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('area'));
  await settled(page);
  expect(await figure(page, 'record_count')).toBe(download.length);
});

test('use: what the logs tell of real users, record by record, country by country', async () => {
  const page = await open('/catalogues/ODATIS/usage?from=2000-01-01&to=now');
  await settled(page);
  const ofCatalogue = {
    'sextant.catalogue': 'ODATIS',
    'sextant.client_type': ['browser', 'gis'],
  };
  const count = (terms: Record<string, string>) =>
    countRequests(app.openSearchUrl, { ...ofCatalogue, ...terms }, '2000-01-01');
  // What failed is no use, and 304 is no download.
  const used = async (usage: string, terms: Record<string, string> = {}) => {
    const wanted = { 'sextant.usage': usage, 'event.outcome': 'success', ...terms };
    const unchanged = { ...wanted, 'http.response.status_code': '304' };
    return (await count(wanted)) - (usage === 'download' ? await count(unchanged) : 0);
  };
  for (const usage of ['consultation', 'visualisation', 'download']) {
    expect(await figure(page, `${usage}_count`)).toBe(await used(usage));
  }
  // Before the first log nothing is known: that is said, and not drawn as zero.
  await panel(page, 'usage_over_time')
    .getByText(/Pas de données.*1 janv\. 2000/)
    .waitFor();
  const france = panel(page, 'downloads_by_country').getByRole('button', { name: /France/ });
  const fromFrance = await used('download', { 'client.geo.country_iso_code': 'FR' });
  expect(asNumber(await france.innerText())).toBe(fromFrance);
  expect(
    await panel(page, 'downloads_by_country').locator('path.sextantMap__mark').count()
  ).toBeGreaterThan(1);

  const first = panel(page, 'record_usage_table').locator('tbody tr').first();
  const cells = await first.locator('td').allInnerTexts();
  await first.getByRole('button', { name: /^Détails/ }).click();
  const uuid = new URL(page.url()).searchParams.get('details') ?? '';
  const downloads = await used('download', { 'sextant.record': uuid });
  expect(asNumber(cells[5] ?? '')).toBe(downloads);
  await page.keyboard.press('Escape');

  const shares = panel(page, 'use_of_records').locator('.sextantShares__total');
  expect(asNumber(await shares.innerText())).toBe(records.length);
  await france.click();
  await page.waitForURL(/country=FR/);
  await page.getByText('Pays : France').waitFor();
});

test('history: the figures of the snapshot, and that nothing changed since', async () => {
  const page = await open('/catalogues/ODATIS');
  await settled(page);
  await page.getByRole('tab', { name: 'Historique' }).click();
  await page.waitForURL(/\/catalogues\/ODATIS\/history/);
  const curve = panel(page, 'history_records');
  await curve.locator('canvas').waitFor();
  await panel(page, 'differences').getByText('Rien n’a changé pendant cette période.').waitFor();
  await panel(page, 'history_records')
    .getByText(/Pas de données/)
    .waitFor();
  await page.goBack();
  await page.waitForURL(/\/catalogues\/ODATIS$/);
});

test('anomalies: rule by rule, each record with where to mend it', async () => {
  const page = await open('/catalogues/ODATIS/history');
  await settled(page);
  const anomalies = panel(page, 'anomalies');
  const rule = anomalies.getByRole('button', { name: /Jamais entièrement validée/ });
  await rule.click();
  await page.waitForFunction(
    () => document.querySelectorAll('[data-panel="anomalies"] [aria-pressed="true"]').length === 1
  );
  const count = asNumber(await rule.locator('.euiNotificationBadge').innerText());
  await anomalies.getByText(`${count} lignes`).waitFor();
  expect(new URL(page.url()).searchParams.get('anomalies.rule')).toBe('never_validated');
  expect(await anomalies.locator('tbody a[href^="https://"]').count()).toBeGreaterThan(0);
});

test('people are not for everybody: the page says why', async () => {
  const page = await open('/catalogues/ODATIS/people');
  await page.getByText('Les personnes d’un catalogue ne sont pas publiques').waitFor();
  const failed = reader.errors.filter((text) => !text.includes('403'));
  expect(failed).toEqual([]);
  await reader.close();
  reader = await openReader(browser, `${app.url}/app/sextant/catalogues`);
});

test('figures tell their change since the date compared with; dates stay in the address', async () => {
  // A date is that of the configured zone, which is another one around midnight.
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' });
  const page = await open(`/catalogues/ODATIS?compare=${today}`);
  await settled(page);
  const change = panel(page, 'record_count').locator('.sextantFigure__change');
  await change.waitFor();
  expect(await textOf(change)).toMatch(new RegExp(`^\\(=\\) ${records.length} le \\d`));
  const date = page.getByLabel('Comparer à');
  const written = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  expect(await date.inputValue()).toBe(new Date(today).toLocaleDateString('fr', written));
  await date.fill('3 févr. 2001');
  await page.waitForURL(/compare=2001-02-03/);
  await change.waitFor({ state: 'detached' });
});

test('the calendar of a date is named in the language of the page', async () => {
  const page = await open('/catalogues/ODATIS');
  await settled(page);
  await page.getByLabel('Comparer à').click();
  await page.locator('[aria-label^="Choisir le mois"]').waitFor();
  const labels = page.locator('.react-datepicker [aria-label]');
  for (const label of await labels.evaluateAll((all) =>
    all.map((e) => e.getAttribute('aria-label'))
  )) {
    expect(label).not.toMatch(/^(day|month)-|selector|Button/);
  }
});

test('the list shows the figures of each catalogue, side by side', async () => {
  const page = await open('/catalogues');
  const card = page.locator('.sextantCards > li', { hasText: 'Pôle Océan ODATIS' });
  await card.locator('.sextantCard__figures').waitFor();
  const open_ = records.filter(({ access }) => access === 'public');
  const share = Math.round((100 * open_.length) / records.length);
  const text = await textOf(card.locator('.sextantCard__figures'));
  expect(text).toMatch(new RegExp(`^${records.length} fiches ${share} % publiques`));
  await page
    .getByRole('region', { name: 'Comparaison des catalogues' })
    .getByRole('button', { name: 'ODATIS' })
    .click();
  await page.waitForURL(/\/catalogues\/ODATIS$/);
});

test('of a link that does not work the record says since when and why, of the others nothing', async () => {
  const linked = records.find(({ links = [] }) => links.length > 1);
  const [broken, ...others] = (linked?.links ?? []).map((text): OnlineLink => JSON.parse(text));
  const transport = createTransport({ url: app.openSearchUrl });
  const address = broken && checkedAddress(broken);
  const days = { checked: '2026-03-20T03:00:00Z', broken_since: '2026-03-14T03:00:00Z' };
  await linkCheckStore(transport).save([{ address, outcome: 'broken', status: 404, ...days }]);
  await transport.close();

  const page = await open(`/catalogues/ODATIS?details=${linked?.uuid}`);
  const flyout = page.getByRole('dialog');
  const line = (link: OnlineLink | undefined) =>
    flyout
      .getByRole('listitem')
      .filter({ hasText: link?.url ?? '' })
      .first();
  await line(broken).waitFor();
  expect(await textOf(line(broken))).toContain(
    'Ne fonctionne pas depuis le 14 mars 2026 : HTTP 404 (vérifié le 20 mars 2026)'
  );
  const other = others.find((link) => checkedAddress(link) !== address);
  expect(await textOf(line(other))).not.toContain('Ne fonctionne pas');
});

test('in a frame there is nothing around the page, and its links stay in the frame', async () => {
  const page = await open('/catalogues/ODATIS?embed=true&lang=en');
  await settled(page);
  expect(await page.locator('header, .euiBreadcrumbs').count()).toBe(0);
  await page.getByRole('tab', { name: 'Usage' }).click();
  await page.waitForURL(/usage\?.*embed=true/);
  expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
  const response = await fetch(`${app.url}/app/sextant`);
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
});

test.each([
  '/catalogues/ODATIS?charts=all',
  '/catalogues/ODATIS/usage',
  '/catalogues/ODATIS/history',
])('at 360 pixels nothing but tables scrolls sideways: %s', async (path) => {
  const page = await open(path, { width: 360 });
  await settled(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
