import type { RequestDocument } from '../../common/index_schema/requests';
import { monthAlias, monthOf } from '../../common/index_schema/months';
import { panelsOf } from '../../common/panels/registry';
import type { Coverage } from '../../common/panels/source/coverage';
import type { Filters } from '../../common/query/filter_fields';
import { mergeMonth } from '../../server/maintenance/merge_month';
import { readCoverage } from '../../server/store/coverage';
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
      Object.entries(monthly ?? {}).map(([cube, sums]) => [cube, { ...sums, unique: undefined }])
    ),
  }));

async function page(zone: string, filters: Filters, coverage: Coverage, by: Transport = transport) {
  const outcomes = await searchPanels(by, {
    panels: [...panelsOf('services'), ...panelsOf('usage')].filter(({ id }) => id !== 'requests'),
    filters,
    time: { from: '2025-11-15T00:00:00Z', to: '2026-03-20T00:00:00Z' },
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

test('who does not see all rows is told by hashes', async () => {
  await store('UTC', true);
  const whole = await readCoverage(transport);
  expect(whole.map(({ monthly }) => monthly?.audience?.unique)).not.toContain(false);
  const seen = { query: { bool: { must_not: [{ term: { 'sextant.catalogue': 'ODATIS' } }] } } };
  await transport.request({
    method: 'POST',
    path: `/sextant-usage-*/_delete_by_query`,
    querystring: { refresh: true },
    body: seen,
  });
  const coverage = await readCoverage(transport);
  expect(coverage.map(({ monthly }) => monthly?.audience?.unique)).not.toContain(true);
  const { listened, asked } = listening();
  await page('UTC', {}, coverage, listened);
  expect(asked.join('')).not.toContain('usage.unique');
});

test('rows whose hashes are gone have no such numbers, and none are made of them', async () => {
  await mergeMonth(transport, '2025.12', { timeZone: 'UTC', forgetVisitors: true });
  const [december] = (await readCoverage(transport)).filter(({ month }) => month === '2025.12');
  expect(december).toMatchObject({ forgotten: true, monthly: { audience: { unique: undefined } } });
  const path = `/${monthAlias('monthly_audience', '2025.12')}/_search`;
  const { body } = await transport.request({ method: 'GET', path });
  expect(JSON.stringify(body)).toContain('usage.visitors');
  expect(JSON.stringify(body)).not.toContain('usage.unique');
});
