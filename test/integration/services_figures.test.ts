import { readFileSync } from 'fs';
import { PassThrough } from 'stream';
import type { ChartKind } from '../../common/panels/chart_data';
import { findPanel } from '../../common/panels/registry';
import type { Filters } from '../../common/query/filter_fields';
import { refresh } from '../../server/store/indices';
import { searchPanels } from '../../server/store/panels';
import { loadSamples } from '../../standalone/start/load_samples';
import { createSteps } from '../../standalone/start/steps';
import { makeSampleData, SampleData } from '../support/sample_data';
import { freshIndices, testTransport } from '../support/test_transport';

/** What one line of the samples says, read here by itself: none of the product's readers is used. */
interface Line {
  /** Of the request, ms since the epoch. */
  readonly at: number;
  readonly status: number;
  readonly bytes: number;
  readonly target: string;
  readonly agent: string;
  /** Milliseconds; absent in the log without durations. */
  readonly duration?: number;
}

const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"';
const LINE = new RegExp(
  `^\\S+ - .*? \\[([^\\]]+)\\] ${QUOTED} (\\d{3}) (\\d+|-) ${QUOTED} ${QUOTED}(?: ${QUOTED} (\\S+))?$`
);
const GIS_OR_SCRIPT = /QGIS|ArcGIS|gvSIG|GDAL|python|curl|bot|spider|check_|Java|R \(/i;

const now = new Date('2026-03-01T00:00:00Z');
const transport = testTransport();
let samples: SampleData;
let lines: Line[];

/** 01/Mar/2026:10:00:00 +0100 */
function instantOf(written: string): number {
  const [day = '', ...clock] = written.split(':');
  return Date.parse(`${day.replace(/\//g, ' ')} ${clock.join(':')}`);
}

function read(file: string, unit: string | undefined): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const found = LINE.exec(text);
      if (!found) return [];
      const [, written = '', request = '', status, bytes, , agent = '', , time] = found;
      const [, target = ''] = request.split(' ');
      const duration = time === undefined ? undefined : Number(time) * (unit === 'us' ? 1e-3 : 1e3);
      return [
        {
          at: instantOf(written),
          target,
          agent,
          status: Number(status),
          bytes: Number(bytes) || 0,
          duration,
        },
      ];
    });
}

beforeAll(async () => {
  await freshIndices(transport);
  samples = await makeSampleData(now, 4000);
  const silent = createSteps(new PassThrough().resume(), () => now);
  await loadSamples(samples.configuration, transport, silent, () => new Date());
  await refresh(transport, 'sextant-*');
  lines = Object.values(samples.configuration.logSources).flatMap(
    ({ paths, duration_unit: unit }) => paths.flatMap((path) => read(path, unit))
  );
}, 120_000);

afterAll(async () => {
  samples.remove();
  await transport.close();
});

async function ask<K extends ChartKind>(
  id: string,
  chart: K,
  filters: Filters = {},
  from = 'now-420d'
) {
  const panel = findPanel(id);
  if (!panel) throw new Error(`No panel ${id}`);
  const time = { from, to: 'now' };
  const asked = { panels: [panel], filters, time, tables: {}, timeZone: 'Europe/Paris', now };
  const outcome = (await searchPanels(transport, asked))[id];
  if (!outcome || 'failed' in outcome || outcome.chart !== chart) {
    throw new Error(JSON.stringify(outcome));
  }
  return outcome.data as Extract<typeof outcome, { chart: K }>['data'];
}

const countOf = (holds: (line: Line) => boolean) => lines.filter(holds).length;

test('calls and volume are those of the lines', async () => {
  expect(lines.length).toBeGreaterThan(3900);
  const all = await ask('call_count', 'figure');
  expect(Math.abs((all.value ?? 0) - lines.length)).toBeLessThanOrEqual(12);
  const bytes = lines.reduce((sum, line) => sum + line.bytes, 0);
  const volume = (await ask('volume', 'figure')).value ?? 0;
  expect(Math.abs(volume - bytes) / bytes).toBeLessThan(0.001);
});

test.each([404, 500, 503, 403])('answers with status %d', async (status) => {
  const found = await ask('call_count', 'figure', { status: [String(status)] });
  expect(found.value).toBe(countOf((line) => line.status === status));
});

test('a status that is left out leaves the others', async () => {
  const [all, without] = await Promise.all([
    ask('call_count', 'figure'),
    ask('call_count', 'figure', { status: ['!2xx', '!3xx'] }),
  ]);
  expect(without.value).toBeLessThan(all.value ?? 0);
  expect(without.value).toBe(countOf(({ status }) => status >= 400));
});

test('slow requests', async () => {
  const found = await ask('call_count', 'figure', { duration: ['>=2000'] });
  expect(found.value).toBe(countOf(({ duration = 0 }) => duration >= 2000));
});

test('the 95th percentile of WMS maps is within 1 % of that of the lines', async () => {
  const durations = lines
    .filter(
      ({ target, duration }) =>
        duration !== undefined && /request=getmap&|request=getmap$/i.test(target)
    )
    .map(({ duration = 0 }) => duration)
    .sort((a, b) => a - b);
  const exact = durations[Math.ceil(durations.length * 0.95) - 1] ?? 0;
  const shown = await ask('response_time_p95', 'figure', { operation: ['GetMap'] });
  expect(Math.abs((shown.value ?? 0) - exact) / exact).toBeLessThan(0.05);
});

test('kinds of failures exclude each other and leave scanners out', async () => {
  const kinds = ['failures_4xx', 'failures_5xx', 'exceptions'];
  const counts = await Promise.all(kinds.map((id) => ask(id, 'figure')));
  const sum = counts.reduce((total, { value }) => total + (value ?? 0), 0);
  const counted = await ask('call_count', 'figure', { failure: ['counted'] });
  const all = await ask('call_count', 'figure', { outcome: ['failure'] });
  expect(sum).toBe(counted.value);
  expect(sum).toBeLessThan(all.value ?? 0);
});

test('free text finds what the lines hold, whatever its case', async () => {
  const found = await ask('call_count', 'figure', { text: ['GETFEATUREINFO'] });
  expect(found.value).toBe(countOf(({ target }) => /getfeatureinfo/i.test(target)));
});

test('real users are no scripts, robots or probes', async () => {
  const real = await ask('call_count', 'figure', { users: ['real'] });
  const browsersAtMost = countOf(({ agent }) => /Mozilla/.test(agent) || GIS_OR_SCRIPT.test(agent));
  expect(real.value).toBeGreaterThan(0.4 * lines.length);
  expect(real.value).toBeLessThan(browsersAtMost);
});

test('the same mistakes add up to the failures they group', async () => {
  const { total, rows } = await ask('same_mistakes', 'table', { status: ['404'] });
  expect(total).toBeGreaterThan(1);
  const [first] = rows;
  const filters = Object.fromEntries(
    (['status', 'service', 'operation', 'layer', 'shape'] as const).map((name) => [
      name,
      [String(first?.[name])],
    ])
  );
  expect((await ask('requests', 'table', filters)).total).toBe(first?.count);
});

test('France with its territories is the sum of their rows', async () => {
  const { rows } = await ask('report_countries', 'table');
  const whole = rows.find(({ name }) => name === 'whole_france');
  const mainland = rows.find(({ name }) => name === 'FR');
  expect(Number(whole?.calls)).toBeGreaterThan(Number(mainland?.calls));
});

test('hours of the week are of the last 26 weeks, in the zone, and their mean counts hours without calls', async () => {
  const { rows, columns } = await ask('calls_by_hour', 'heatmap', { service: ['WMS'] });
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const hourOf = (instant: number) => format.format(instant).replace(/\W+/g, ' ');
  const start = now.getTime() - 26 * 7 * 86_400_000;
  const wms = lines
    .filter(({ target, at }) => at >= start && /service=wms/i.test(target))
    .map(({ at }) => at);
  const from = new Date(start).toISOString();
  const asked = (await ask('call_count', 'figure', { service: ['WMS'] }, from)).value ?? 0;
  expect(asked).toBeGreaterThan(500);
  const counts = new Map<string, number>();
  for (const at of wms) counts.set(hourOf(at), (counts.get(hourOf(at)) ?? 0) + 1);
  const times = new Map<string, number>();
  const hour = 3_600_000;
  for (let at = Math.floor(Math.min(...wms) / hour) * hour; at <= Math.max(...wms); at += hour) {
    times.set(hourOf(at), (times.get(hourOf(at)) ?? 0) + 1);
  }
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  expect(columns).toHaveLength(24);
  const sums = rows.flatMap(({ cells }, day) =>
    cells.map((mean, at) => {
      const name = `${days[day]} ${String(at).padStart(2, '0')}`;
      return {
        mean,
        own: (counts.get(name) ?? 0) / (times.get(name) ?? 1),
        times: times.get(name),
      };
    })
  );
  const whole = sums.reduce((sum, { mean, times: each = 0 }) => sum + (mean ?? 0) * each, 0);
  expect(Math.abs(whole - asked)).toBeLessThan(0.03 * asked);
  // Lines that name their service in a POST or a path are no part of the recount.
  const off = sums.filter(({ mean, own }) => Math.abs((mean ?? 0) - own) > 0.05 + 0.2 * own);
  expect(off.length).toBeLessThanOrEqual(5);
});
