import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { PanelOutcome } from '../../common/api/contracts/panels';
import { panelsOf } from '../../common/panels/registry';
import { createRandom } from '../../samples/random';
import { parseConfiguration } from '../../server/configuration/read_configuration';
import { ingestJob } from '../../server/jobs/jobs';
import { readCoverage } from '../../server/store/coverage';
import { refresh } from '../../server/store/indices';
import { searchPanels } from '../../server/store/panels';
import { freshIndices, testTransport } from '../support/test_transport';

/** Of requests that succeed only slow ones stay as documents. Times stand at the end of lines, in µs. */
const SLOW = 2;
const configuration = parseConfiguration(
  `time_zone: UTC
enrichment: { catalogues: [{ name: ODATIS, services: [/wms/odatis] }] }
keep: [{ raw: slow, slower_than: ${SLOW} }]`,
  '/x/sextant.yml',
  {}
);
const transport = testTransport();
const directory = mkdtempSync(join(tmpdir(), 'sextant-kept-'));
const FROM = Date.UTC(2026, 0, 5);
const DAYS = 20;

interface Made {
  readonly time: number;
  readonly address: string;
  readonly agent: 'QGIS' | 'Firefox';
  readonly service: 'WMS' | 'WFS';
  readonly catalogue: 'odatis' | 'other';
  readonly layer: string;
  readonly status: number;
  readonly bytes: number;
  readonly seconds: number;
}

const random = createRandom(7);
const made: readonly Made[] = Array.from({ length: 4000 }, (_, at) => ({
  time: FROM + Math.floor((at * DAYS * 86_400) / 4000) * 1000,
  address: `192.0.2.${random.int(0, 20)}`,
  agent: random.pick(['QGIS', 'Firefox'] as const),
  service: random.pick(['WMS', 'WMS', 'WMS', 'WFS'] as const),
  catalogue: random.pick(['odatis', 'other'] as const),
  layer: random.pick(['a', 'b']),
  status: random.pick([200, 200, 200, 200, 200, 200, 200, 200, 404, 500]),
  bytes: random.int(1, 5000),
  seconds: random.chance(0.02) ? 3 : 0.1,
}));

const AGENTS = {
  QGIS: 'Mozilla/5.0 QGIS/33404/Linux',
  Firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
};
const OPERATIONS = { WMS: 'GetMap&LAYERS', WFS: 'GetFeature&TYPENAMES' };

function lineOf({ time, address, agent, service, catalogue, layer, status, bytes, seconds }: Made) {
  const [, weekday, day, month, year, clock] =
    /(\w+), (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(time).toUTCString()) ?? [];
  expect(weekday).toBeDefined();
  const target = `/wms/${catalogue}?SERVICE=${service}&REQUEST=${OPERATIONS[service]}=${layer}`;
  return `${address} - - [${day}/${month}/${year}:${clock} +0000] "GET ${target} HTTP/1.1" ${status} ${bytes} "-" "${AGENTS[agent]}" ${seconds * 1e6}`;
}

const count = (of: (each: Made) => boolean) => made.filter(of).length;
const isFailure = ({ status }: Made) => status >= 400;
const ofOdatis = ({ catalogue }: Made) => catalogue === 'odatis';
const visitorsOf = (those: readonly Made[]) =>
  new Set(those.map(({ address, agent }) => `${address} ${agent}`)).size;
const isKept = (each: Made) => isFailure(each) || each.service === 'WFS' || each.seconds > SLOW;

beforeAll(async () => {
  await freshIndices(transport);
  const path = join(directory, 'access.log');
  writeFileSync(path, `${made.map(lineOf).join('\n')}\n`);
  const { enrichment, keep, timeZone } = configuration;
  const run = await ingestJob(
    {
      source: 'test',
      server: 'maps',
      host: 'maps.example.org',
      duration_unit: 'us',
      enrichment,
      keep,
      timeZone,
      workers: 2,
      inputs: [{ path }],
    },
    { transport, now: () => new Date() }
  );
  expect(run).toMatchObject({
    read: made.length,
    indexed: count(isKept),
    left_out: count((each) => !isKept(each)),
  });
  await refresh(transport, 'sextant-*');
}, 120_000);

afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await transport.close();
});

async function ask(
  dashboard: 'services' | 'usage',
  days: number
): Promise<Record<string, PanelOutcome>> {
  return searchPanels(transport, {
    panels: panelsOf(dashboard),
    filters: {},
    time: {
      from: new Date(FROM).toISOString(),
      to: new Date(FROM + days * 86_400_000).toISOString(),
    },
    tables: {},
    catalogue: { name: 'ODATIS' },
    records: [{ uuid: 'u', title: 'Record', hosts: ['maps.example.org'] }],
    coverage: await readCoverage(transport),
    timeZone: 'UTC',
    now: new Date(FROM + 30 * 86_400_000),
  });
}

const dataOf = (outcome: PanelOutcome | undefined) => {
  if (!outcome || !('chart' in outcome)) throw new Error(JSON.stringify(outcome));
  return Object(outcome.data);
};
const sum = (points: readonly [number, number | null][]) =>
  points.reduce((total, [, value]) => total + (value ?? 0), 0);

test.each([DAYS, 1])(
  'panels of the services tell what the lines tell, of %d days',
  async (days) => {
    const those = made.filter(({ time }) => time < FROM + days * 86_400_000);
    const told = await ask('services', days);
    expect(dataOf(told.call_count).value).toBe(those.length);
    const bytes = those.reduce((total, each) => total + each.bytes, 0);
    expect(dataOf(told.volume).value).toBe(bytes);
    expect(dataOf(told.service_visitors).value).toBe(visitorsOf(those));
    const calls = dataOf(told.calls_over_time).series;
    const all = calls.reduce((total: number, { points }: never) => total + sum(points), 0);
    expect(all).toBe(those.length);
    const statuses = JSON.stringify(dataOf(told.statuses));
    expect(statuses).toContain(String(those.filter(({ status }) => status === 404).length));
  }
);

test.each([DAYS, 1])('panels of a catalogue tell what the lines tell, of %d days', async (days) => {
  const those = made.filter((each) => ofOdatis(each) && each.time < FROM + days * 86_400_000);
  const told = await ask('usage', days);
  // What was refused is no use.
  const of = (service: string) =>
    those.filter((each) => each.service === service && !isFailure(each)).length;
  const [shown, downloaded] = [dataOf(told.visualisation_count), dataOf(told.download_count)];
  expect([shown.value, downloaded.value]).toEqual([of('WMS'), of('WFS')]);
  expect(dataOf(told.visitors).value).toBe(visitorsOf(those));
  const lines = Object.fromEntries(
    dataOf(told.usage_over_time).series.map(({ key, points }: never) => [key, sum(points)])
  );
  expect(lines).toMatchObject({ visualisation: shown.value, download: downloaded.value });
  const software = dataOf(told.usage_software).rows.map(({ key, count: n }: never) => [key, n]);
  expect(Object.fromEntries(software)).toEqual({
    QGIS: those.filter(({ agent }) => agent === 'QGIS').length,
    Firefox: those.filter(({ agent }) => agent === 'Firefox').length,
  });
  const failing = dataOf(told.failing_layers).rows.reduce(
    (n: number, row: never) => n + Object(row).count,
    0
  );
  expect(failing).toBe(those.filter(isFailure).length);
  for (const [id, outcome] of Object.entries(told)) expect([id, dataOf(outcome)]).toBeDefined();
  expect(dataOf(told.record_usage_table).rows).toMatchObject([{ use: 'never', visitors: 0 }]);
});

/** Requests, bytes and visitors by the values of a field, of one day. */
async function byField(cube: 'content' | 'audience', field: string, day: number) {
  const range = { gte: FROM + day * 86_400_000, lt: FROM + (day + 1) * 86_400_000 };
  const { body } = await transport.request({
    method: 'POST',
    path: `/sextant-usage-${cube}/_search`,
    body: {
      size: 0,
      query: { range: { '@timestamp': { ...range, format: 'epoch_millis' } } },
      aggs: {
        values: {
          terms: { field },
          aggs: {
            bytes: { sum: { field: 'usage.bytes' } },
            visitors: { cardinality: { field: 'sextant.visitor' } },
          },
        },
      },
    },
  });
  const { buckets } = Object(body).aggregations.values;
  return Object.fromEntries(
    buckets.map(({ key, doc_count, bytes, visitors }: never) => [
      key,
      [doc_count, Object(bytes).value, cube === 'audience' ? Object(visitors).value : 0],
    ])
  );
}

test.each([
  ['content', 'ogc.layers', ({ layer }: Made) => layer],
  [
    'content',
    'sextant.usage',
    ({ service }: Made) => (service === 'WMS' ? 'visualisation' : 'download'),
  ],
  ['audience', 'user_agent.name', ({ agent }: Made) => agent],
  ['audience', 'event.outcome', (each: Made) => (isFailure(each) ? 'failure' : 'success')],
] as const)('the cube of %s tells %s as the lines do', async (cube, field, valueOf) => {
  for (const day of [0, 7, DAYS - 1]) {
    const start = FROM + day * 86_400_000;
    const those = made.filter(({ time }) => time >= start && time < start + 86_400_000);
    const values: Record<string, Made[]> = {};
    for (const each of those) (values[valueOf(each)] = values[valueOf(each)] ?? []).push(each);
    expect(await byField(cube, field, day)).toEqual(
      Object.fromEntries(
        Object.entries(values).map(([value, of]) => [
          value,
          [
            of.length,
            of.reduce((total, { bytes }) => total + bytes, 0),
            cube === 'audience' ? visitorsOf(of) : 0,
          ],
        ])
      )
    );
  }
});
