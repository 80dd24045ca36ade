import type { RequestDocument } from '../../common/index_schema/requests';
import { monthOf } from '../../common/index_schema/months';
import { panelsOf } from '../../common/panels/registry';
import type { Coverage } from '../../common/panels/source/coverage';
import type { Filters } from '../../common/query/filter_fields';
import { mergeMonth } from '../../server/maintenance/merge_month';
import { coverageFor, readCoverage } from '../../server/store/coverage';
import { searchPanels } from '../../server/store/panels';
import type { Transport } from '../../server/store/transport';
import { freshIndices, testTransport } from '../support/test_transport';
import { rowsOf, someRequests, storeUsage } from '../support/usage_data';

const FROM = Date.UTC(2025, 11, 20);
const TO = Date.UTC(2026, 1, 10);
const MONTHS = ['2025.12', '2026.01', '2026.02'];
const NOW = new Date('2026-04-10T00:00:00Z');

/** A visitor is an address and an agent, known for a month of UTC: of one country, software and kind. */
function asVisitor(request: RequestDocument, at: number, singles: boolean): RequestDocument {
  const of = ['user_agent.name', 'client.geo.country_iso_code'] as const;
  const who = of.map((field) => request[field] ?? '').join();
  const month = monthOf(request['@timestamp'] ?? '');
  return {
    ...request,
    'sextant.visitor': `${who} ${month} ${at % 7}`,
    'sextant.project': singles
      ? request['sextant.project']?.slice(0, 1)
      : request['sextant.project'],
    ...(at % 3 > 0 ? {} : { 'sextant.catalogue': ['DCSMM', 'ODATIS'] }),
  };
}

const transport = testTransport();

/** What is asked is told apart from the answers. */
function listening() {
  const asked: string[] = [];
  const listened: Transport = {
    request(request) {
      asked.push(String(request.bulkBody ?? ''));
      return transport.request(request);
    },
  };
  return { listened, asked };
}

/** Hashes alone. */
const withoutNumbers = (coverage: Coverage): Coverage =>
  coverage.map(({ monthly, ...month }) => ({
    ...month,
    monthly: Object.fromEntries(
      Object.entries(monthly ?? {}).map(([cube, sums]) => [
        cube,
        { ...sums, unique: undefined, catalogues: undefined },
      ])
    ),
  }));

async function page(
  zone: string,
  filters: Filters,
  coverage: Coverage,
  by: Transport = transport,
  time = { from: '2025-11-15T00:00:00Z', to: '2026-03-20T00:00:00Z' }
) {
  const outcomes = await searchPanels(by, {
    panels: [...panelsOf('services'), ...panelsOf('usage')].filter(({ id }) => id !== 'requests'),
    filters,
    time,
    tables: {},
    timeZone: zone,
    coverage: coverage.map((month) => ({ ...month, requests: 0 })),
    now: NOW,
  });
  return Object.entries(outcomes).map(([id, outcome]) => [id, Object(outcome).data]);
}

async function store(zone: string, singles: boolean): Promise<void> {
  await freshIndices(transport);
  const requests = someRequests(1500, FROM, TO).map((request, at) =>
    asVisitor(request, at, singles)
  );
  await storeUsage(transport, [], rowsOf(requests, zone));
  for (const month of MONTHS) await mergeMonth(transport, month, { timeZone: zone });
}

const NARROWED: readonly Filters[] = [
  {},
  { service: ['WMS'] },
  { service: ['WMS', 'WFS'] },
  { project: ['dcsmm'] },
  { catalogue: ['ODATIS'], outcome: ['success'] },
  { catalogue: ['DCSMM'] },
  { catalogue: ['DCSMM', 'ODATIS'] },
  { users: ['real'] },
  { client: ['gis', 'robot'], country: ['FR'] },
];

describe.each([
  ['Europe/Paris', true],
  ['America/New_York', false],
])('in %s, each of one project: %s', (zone, singles) => {
  beforeAll(() => store(zone, singles), 60_000);

  test.each(NARROWED)('numbers of rows tell the visitors that hashes do: %j', async (filters) => {
    const coverage = await readCoverage(transport);
    const { listened, asked } = listening();
    const byNumbers = await page(zone, filters, coverage, listened);
    expect(asked.join('')).toContain('usage.unique');
    const byHashes = await page(zone, filters, withoutNumbers(coverage));
    expect(byNumbers).toEqual(byHashes);
    expect(JSON.stringify(byHashes)).toMatch(/"visitors":[1-9]/);
  });
});

describe('who does not see all rows', () => {
  let stored: Coverage = [];
  const readable = async () => coverageFor(transport, stored);

  /** As document-level security does. */
  const hide = (indices: string, query: object) =>
    transport.request({
      method: 'POST',
      path: `/${indices}/_delete_by_query`,
      querystring: { refresh: true },
      body: { query },
    });

  beforeAll(async () => {
    await store('UTC', false);
    stored = await readCoverage(transport);
  }, 60_000);

  test('of all requests is told by hashes, of a catalogue of which all are seen by numbers', async () => {
    expect(await readable()).toEqual(stored);
    await hide('sextant-usage-*', {
      bool: { must_not: [{ term: { 'sextant.catalogue': 'ODATIS' } }] },
    });
    await hide('sextant-usage-monthly-catalogue', { term: { 'sextant.catalogue': 'DCSMM' } });
    const coverage = await readable();
    expect(coverage.map(({ monthly }) => monthly?.audience?.unique)).not.toContain(true);
    const hashes = withoutNumbers(coverage);
    const asked = async (filters: Filters) => {
      const { listened, asked: bodies } = listening();
      expect(await page('UTC', filters, coverage, listened)).toEqual(
        await page('UTC', filters, hashes)
      );
      return bodies.join('').match(/"usage\.unique\.[a-z_]+"/g) ?? [];
    };
    expect(await asked({})).toEqual([]);
    expect(await asked({ catalogue: ['ODATIS'] })).not.toEqual([]);
    expect(await asked({ service: ['WMS'], outcome: ['success'] })).toEqual([]);
  });

  test('of some rows of a catalogue is told by hashes', async () => {
    await hide('sextant-usage-*', { term: { 'ogc.service': 'WFS' } });
    const coverage = await readable();
    const catalogues = coverage.map(({ monthly }) => monthly?.audience?.catalogues);
    expect(catalogues).toEqual([undefined, undefined, undefined]);
  });
});

describe('months whose hashes are gone', () => {
  const PAST = { from: '2025-12-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

  const forget = (month: string) =>
    mergeMonth(transport, month, { timeZone: 'UTC', forgetVisitors: true });

  async function tellsAsBefore(asked: readonly Filters[], expected: readonly string[]) {
    const pages = async () => {
      const coverage = await readCoverage(transport);
      const answered = asked.map((filters) => page('UTC', filters, coverage, transport, PAST));
      return (await Promise.all(answered)).map((each) =>
        Object.fromEntries(each.filter(([id]) => expected.includes(String(id))))
      );
    };
    const before = await pages();
    for (const month of MONTHS.slice(0, 2)) await forget(month);
    expect(await pages()).toEqual(before);
    return before;
  }

  const TOLD = [
    'service_visitors',
    'service_use',
    'country_use',
    'software_use',
    'users_monthly_sum',
    'report_months',
    'report_catalogues',
    'report_countries',
  ];

  test('keep their numbers: a year tells visitors by what they asked as it did before', async () => {
    await store('UTC', true);
    const asked = NARROWED.filter((filters) =>
      Object.values(filters).every((values) => values.length === 1)
    );
    const both = { project: ['dcsmm'], catalogue: ['ODATIS'] };
    const before = await tellsAsBefore([...asked, both], [...TOLD, 'project_use']);
    for (const figures of before) expect(JSON.stringify(figures)).toMatch(/"visitors":[1-9]/);
    const path =
      '/sextant-usage-audience,sextant-usage-monthly-audience,sextant-usage-monthly-catalogue/_count';
    const hashes = { exists: { field: 'sextant.visitor' } };
    const past = { range: { '@timestamp': { lt: PAST.to } } };
    const body = { query: { bool: { filter: [hashes, past] } } };
    const answer = await transport.request({ method: 'POST', path, body });
    expect(answer.body).toMatchObject({ count: 0 });
  });

  test('tell no visitors of several services at once, nor by the day', async () => {
    const coverage = await readCoverage(transport);
    const several = await page('UTC', { service: ['WMS', 'WFS'] }, coverage, transport, PAST);
    expect(Object.fromEntries(several)).toMatchObject({ service_visitors: undefined });
    const all = await page('UTC', {}, coverage, transport, PAST);
    expect(Object.fromEntries(all)).toMatchObject({ visitors_over_time: undefined });
  });

  test('do not tell by project where a request has several', async () => {
    await store('UTC', false);
    const [before] = await tellsAsBefore([{}, { catalogue: ['ODATIS'] }], TOLD);
    expect(JSON.stringify(before)).toMatch(/"visitors":[1-9]/);
    const coverage = await readCoverage(transport);
    const narrow = await page('UTC', { project: ['dcsmm'] }, coverage, transport, PAST);
    expect(Object.fromEntries(narrow)).toMatchObject({ service_visitors: undefined });
  });
});

test('rows whose hashes are gone already have no such numbers, and none are made of them', async () => {
  await mergeMonth(transport, '2025.12', { timeZone: 'UTC', forgetVisitors: true });
  const [december] = (await readCoverage(transport)).filter(({ month }) => month === '2025.12');
  expect(december?.forgotten).toBe(true);
  expect(december?.monthly?.audience?.unique).toBeUndefined();
  expect(december?.monthly?.audience?.catalogues).toBeUndefined();
});
