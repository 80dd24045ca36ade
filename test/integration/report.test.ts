import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { catalogueReport, servicesReport } from '../../common/api/contracts/reports';
import type { CatalogueRecord } from '../../common/catalogue/catalogue_record';
import type { RequestDocument } from '../../common/index_schema/requests';
import { compose } from '../../server/composition';
import { defaultConfiguration } from '../../server/configuration/read_configuration';
import { configuredReports, reportJob } from '../../server/jobs/report_job';
import { refresh } from '../../server/store/indices';
import { pdfText, pdfWords } from '../support/pdf_text';
import { record, recordSource } from '../support/record_source';
import { takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';
import { unzip } from '../support/unzip';
import { storeUsage } from '../support/usage_data';

const now = new Date('2026-03-10T12:00:00Z');
const transport = testTransport();
const folder = mkdtempSync(join(tmpdir(), 'sextant-report-'));

const LONG =
  'Réseau de surveillance de la qualité des eaux littorales : ' + 'très '.repeat(60) + 'fin';
const HOSTILE = '<b>x</b> {{y}} "q" & \u202egnp.exe\u0000\u0007 \ud800 =cmd()';
const WORD = 'a'.repeat(300);

/** Rights of the table: public, Géocatalogue, the catalogue's own group; V and T of that group. */
const rights = (number: number) => ({
  view: ['10', ...(number % 3 === 0 ? ['1'] : []), ...(number % 4 === 0 ? ['20'] : [])],
  download: number % 2 === 0 ? ['10'] : [],
  editing: [],
  notify: [],
  dynamic: number % 5 === 0 ? ['10'] : [],
  featured: [],
});

function aRecord(number: number, different: Partial<CatalogueRecord> = {}): CatalogueRecord {
  return record(`uuid-${String(number).padStart(4, '0')}`, {
    title: `Température à l’île d’Oléron n° ${number}`,
    access: number % 3 === 0 ? 'public' : 'restricted',
    validity: (['valid', 'invalid', 'unknown'] as const)[number % 3]!,
    privileges: rights(number),
    links: [{ url: `https://maps.example/data/${number}.nc`, kind: 'download' }],
    ...different,
  });
}

const records = Array.from({ length: 120 }, (_, number) => aRecord(number));
records[3] = aRecord(3, { doi: '10.17882/42', organisations: ['Ifremer'] });
records[7] = aRecord(7, { title: LONG });
records[8] = aRecord(8, { title: HOSTILE, thesauri: { centre: ['SISMER'] } });
records[9] = aRecord(9, { title: WORD });
records[10] = aRecord(10, {
  links: [{ url: `https://elsewhere.example/${'d/'.repeat(400)}`, kind: 'download' }],
});

const administrator = {
  userId: '1',
  username: 'zoe',
  name: 'Zoé',
  surname: 'Kerguélen',
  profile: 'UserAdmin',
  groupId: '10',
  catalogue: 'A',
  email: 'zoe@example.org',
} as const;

async function* people() {
  yield administrator;
  yield { ...administrator, userId: '2', surname: 'Éditrice', profile: 'Editor' as const };
}

const request = (number: number, uuid: string, agent: 'browser' | 'robot'): RequestDocument => ({
  '@timestamp': new Date(Date.UTC(2026, 2, 1 + (number % 8), 10)).toISOString(),
  'event.outcome': 'success',
  'http.response.status_code': 200,
  'http.response.body.bytes': 1000,
  'ogc.service': 'FTP',
  'url.domain': 'maps.example',
  'sextant.client_type': agent,
  'sextant.usage': 'download',
  'sextant.record': [uuid],
  'sextant.catalogue': ['A'],
  'sextant.server': 'maps',
  'sextant.visitor': `v${number}`,
  ...(uuid === 'uuid-0003'
    ? { 'client.geo.country_iso_code': number % 3 === 0 ? 'RE' : 'FR' }
    : {}),
});

/** What monitoring asked: it failed once in four. */
const probe = (number: number): RequestDocument => ({
  '@timestamp': new Date(Date.UTC(2026, 2, 2, 10, number)).toISOString(),
  'event.outcome': number === 0 ? 'failure' : 'success',
  'http.response.status_code': number === 0 ? 503 : 200,
  'ogc.service': 'WMS',
  'sextant.client_type': 'probe',
  'sextant.usage': 'discovery',
  'sextant.server': 'maps',
});

/** Downloads of each record by people; robots' are not shown. */
const DOWNLOADS: Readonly<Record<string, number>> = { 'uuid-0003': 12, 'uuid-0008': 1234 };
const requests = Object.entries(DOWNLOADS).flatMap(([uuid, count]) => [
  ...Array.from({ length: count }, (_, number) => request(number, uuid, 'browser')),
  request(0, uuid, 'robot'),
]);

beforeAll(async () => {
  await freshIndices(transport);
  const group = {
    id: '10',
    name: 'A',
    label: { fr: 'Pôle « Océan »', en: 'Ocean' },
    description: { fr: 'Données de l’océan, du large au littoral.' },
  };
  const geocatalogue = { id: '20', name: 'GEO' };
  const groups = async () => [group, geocatalogue];
  await takeAt(transport, recordSource(records, { groups, people }), '2026-03-09T01:00:00Z', {
    about: { environment: 'validation', geocatalogue: 'GEO' },
  });
  await storeUsage(transport, [...requests, ...[0, 1, 2, 3].map(probe)], []);
  await refresh(transport, 'sextant-*');
}, 180_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await transport.close();
});

const TIME = { from: '2026-03-01T00:00:00Z', to: '2026-03-09T00:00:00Z' };

interface Asked {
  /** Absent: the report on the services. */
  readonly name?: string | null;
  readonly lang?: 'fr' | 'en';
  readonly question?: object;
  readonly showPeople?: boolean;
  readonly format?: 'xlsx';
  readonly dataCentres?: string;
}

async function ask(asking: Asked) {
  const { name = 'a', lang = 'fr', question = {}, showPeople = false, dataCentres } = asking;
  const { routes } = compose({
    configuration: { ...defaultConfiguration(), showPeople, dataCentres },
    service: transport,
    commandLine: { script: '', environment: {} },
    report: (error) => {
      throw error;
    },
    now: () => now,
  });
  const wanted = name === null ? servicesReport : catalogueReport;
  const route = routes.find(({ contract }) => contract === wanted);
  const asked = JSON.stringify({ filters: {}, time: TIME, ...question });
  const raw = {
    params: { name },
    query: { lang, question: asked, format: asking.format },
    body: undefined,
  };
  const answer = await route?.answer(raw, { user: transport });
  if (answer?.status !== 200) throw answer?.body;
  return { pdf: answer.body as Buffer, headers: answer.headers };
}

/** Lines of the table: an identifier, and what stands at their right end. */
function rowsOf(text: string): Map<string, string[]> {
  const lines = Array.from(text.matchAll(/^ *(uuid-\d{4}) .*$/gm));
  const end = /([●○–]) +([●○–]) +([●○–]) +([●○–]) +([●○–]) +(\S+) +(\S+(?: \d{3})*) *$/;
  return new Map(lines.map(([line, uuid = '']) => [uuid, (end.exec(line) ?? []).slice(1)]));
}

let whole: Awaited<ReturnType<typeof ask>>;
const wholeReport = async () => (whole = whole ?? (await ask({})));

test('a report holds every record with its rights, links and downloads by people', async () => {
  const { pdf, headers } = await wholeReport();
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringContaining('filename="A_2026-03-10_fr.pdf"'),
  });
  const rows = rowsOf(pdfText(pdf));
  const sign = (granted: boolean) => (granted ? '●' : '○');
  const expected = records.map(({ uuid }, number) => {
    const { view, download, dynamic } = rights(number);
    const ofGroup = [view, dynamic, download].map((holders) => sign(holders.includes('10')));
    const downloads = { ...DOWNLOADS, 'uuid-0010': undefined }[uuid];
    const counted = number === 10 ? '–' : (downloads ?? 0).toLocaleString('fr').replace(/\s/g, ' ');
    return [uuid, [sign(number % 3 === 0), sign(view.includes('20')), ...ofGroup, '1', counted]];
  });
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(expected));
});

test('names, figures, period, filters and page numbers are there, with their accents', async () => {
  const words = pdfWords((await wholeReport()).pdf);
  expect(words).toContain('Pôle « Océan » validation');
  expect(words).toContain('Données de l’océan, du large au littoral.');
  expect(words).toContain('État du catalogue au 9 mars 2026, 02:00');
  expect(words).toContain('du 1 mars 2026, 01:00 au 9 mars 2026, 01:00');
  expect(words).toContain('33 % des fiches sont publiques');
  expect(words).toContain('Clients : vrais utilisateurs');
  expect(words).toContain('1 246 téléchargements');
  const [, pages] = /Page 1 sur (\d+)/.exec(words) ?? [];
  expect(words).toContain(`Page ${pages} sur ${pages}`);
  expect(words.match(/Pôle « Océan » · 10 mars 2026/g)).toHaveLength(Number(pages) - 1);
});

test('titles that are long or hostile are texts, and whole', async () => {
  const words = pdfWords((await wholeReport()).pdf);
  expect(words).toContain(LONG);
  expect(words).toMatch(/<b>x<\/b> \{\{y\}\} "q" & gnp\.exe . =cmd\(\)/u);
  expect(words.replace(/ /g, '')).toContain(WORD);
});

test('people are named to nobody who may not see them', async () => {
  expect(pdfWords((await wholeReport()).pdf)).not.toMatch(/Kerguélen|Administrateurs/);
});

test('filters narrow it as they do the page; in English; with its administrators', async () => {
  const question = { filters: { access: ['public'], validity: ['valid'] } };
  const { pdf } = await ask({ lang: 'en', question, showPeople: true });
  const wanted = records.filter(
    ({ access, validity }) => access === 'public' && validity === 'valid'
  );
  expect(Array.from(rowsOf(pdfText(pdf)).keys()).sort()).toEqual(wanted.map(({ uuid }) => uuid));
  const words = pdfWords(pdf);
  expect(words).toContain('Access: Public · Status: Valid');
  expect(words).toContain(`${wanted.length} records in the catalogue`);
  expect(words).not.toMatch(/fiches|Téléch/);
  expect(words).toContain('Zoé Kerguélen Administrator of the catalogue – zoe@example.org');
  expect(words).not.toContain('Éditrice');
});

test('a catalogue is not there, or has no record by these filters', async () => {
  await expect(ask({ name: 'nowhere' })).rejects.toMatchObject({ statusCode: 404 });
  const words = pdfWords((await ask({ question: { filters: { access: ['unknown'] } } })).pdf);
  expect(words).toContain('0 fiche dans le catalogue');
  expect(words).toContain('Aucune fiche ne répond à ces filtres.');
});

test('the report on the services sums months, availability, countries and France as a whole', async () => {
  const { pdf, headers } = await ask({ name: null });
  expect(headers?.['content-disposition']).toContain('services_2026-03-10_fr.pdf');
  const words = pdfWords(pdf);
  expect(words).toContain('Bilan des services');
  expect(words).toContain('1 246 téléchargements');
  expect(words).toContain('75 % disponibles pour les sondes');
  // Month, availability, checks, failed; country, users, downloads, volume, calls.
  expect(words).toContain('mars 2026 75 % 4 1');
  expect(words).toMatch(/France entière 12 12 12 Ko 12 France 8 8 8 Ko 8 La Réunion 4 4 4 Ko 4/);
});

test('by record with its DOI and by data centre, narrowed by a DOI', async () => {
  const ofDoi = (doi: string) => ask({ name: null, question: { filters: { doi: [doi] } } });
  const words = pdfWords((await ofDoi('10.17882/42')).pdf);
  expect(words).toContain('DOI : 10.17882/42');
  expect(words).toMatch(/Ifremer 12 12 12 Ko 12/);
  expect(words).toMatch(/n° 3 10\.17882\/42 12 12 12 Ko 12/);
  expect(words).not.toContain('1 246');
  expect(pdfWords((await ofDoi('10.1/none')).pdf)).toContain('0 téléchargement');
  const sismer = { filters: { data_centre: ['SISMER'] } };
  const asked = { name: null, dataCentres: 'centre', question: sismer };
  const byCentre = pdfWords((await ask(asked)).pdf);
  expect(byCentre).toContain('1 234 téléchargements');
  expect(byCentre).not.toContain('Ifremer');
});

test('the report on the services as a workbook has a sheet for each table', async () => {
  const { pdf: bytes, headers } = await ask({ name: null, format: 'xlsx' });
  expect(headers?.['content-disposition']).toContain('services_2026-03-10_fr.xlsx');
  const files = unzip(bytes);
  const { content: workbook } = files.find(({ name }) => name === 'xl/workbook.xml') ?? {};
  for (const title of ['Par centre de données', 'Par fiche et DOI', 'Par projet']) {
    expect(String(workbook)).toContain(`name="${title}"`);
  }
  expect(files.map(({ content }) => String(content)).join('')).toContain('10.17882/42');
});

test('configured reports go into their folder; use without logs is unknown, not nought', async () => {
  const period = { from: '2025-01-01', to: '2025-02-01' };
  const configuration = { ...defaultConfiguration(), reports: { monthly: { folder, ...period } } };
  const surroundings = { transport, now: () => now };
  const run = await reportJob(
    await configuredReports('monthly', configuration, surroundings),
    surroundings
  );
  const [name = ''] = readdirSync(folder);
  const file = readFileSync(join(folder, name));
  expect(run).toMatchObject({
    ...{ kind: 'report', state: 'done', files: [name], bytes: file.length },
    done: { reports_written: 1, records: records.length },
  });
  expect(name).toBe('A_2026-03-10_fr.pdf');
  expect(pdfWords(file)).toContain('il est inconnu');
  const downloads = Array.from(rowsOf(pdfText(file)).values(), (cells) => cells[6]);
  expect(new Set(downloads)).toEqual(new Set(['–']));
  const missing = configuredReports('yearly', configuration, surroundings);
  await expect(missing).rejects.toMatchObject({ code: 'not_found' });
});
