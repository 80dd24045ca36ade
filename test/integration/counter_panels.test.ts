import type { Filters } from '../../common/query/filter_fields';
import { counterByService, counterUse } from '../../common/panels/services/counter_use';
import { countDay } from '../../server/maintenance/count_day';
import { daysToCount } from '../../server/maintenance/days_to_count';
import { countedUntil } from '../../server/store/counted_days';
import { readCoverage } from '../../server/store/coverage';
import { refresh } from '../../server/store/indices';
import { searchPanels } from '../../server/store/panels';
import { freshIndices, testTransport } from '../support/test_transport';
import { rowsOf, someRequests, storeUsage } from '../support/usage_data';

const ZONE = 'Europe/Paris';
/** Twenty days of the zone, over the turn of a month; the last of them is not over yet. */
const FROM = '2026-01-19T23:00:00.000Z';
const TO = '2026-02-08T23:00:00.000Z';
const NOW = new Date('2026-02-08T12:00:00.000Z');
const OPEN = Date.parse('2026-02-07T23:00:00.000Z');

const transport = testTransport();
const requests = someRequests(3000, Date.parse(FROM), Date.parse(TO)).map((request, at) => ({
  ...request,
  'url.path': `/data/${at}`,
}));

beforeAll(async () => {
  await freshIndices(transport);
  await storeUsage(transport, requests, rowsOf(requests, ZONE));
  for (const day of await daysToCount(transport, ZONE, NOW)) await countDay(transport, day);
  await refresh(transport, 'sextant-*');
}, 180_000);

afterAll(() => transport.close());

async function ask(filters: Filters, byDays: boolean) {
  const outcomes = await searchPanels(transport, {
    panels: [counterUse, counterByService],
    filters,
    // By requests: a period too short for the sums of days.
    time: byDays
      ? { from: FROM, to: TO }
      : { from: '2026-02-01T00:00:00Z', to: '2026-02-08T00:00:00Z' },
    tables: {},
    timeZone: ZONE,
    coverage: await readCoverage(transport),
    countedUntil: await countedUntil(transport, ZONE),
    now: NOW,
  });
  const [series, table] = [outcomes.counter_use, outcomes.counter_by_service];
  if (!series || !table || 'failed' in series || 'failed' in table) {
    throw new Error(JSON.stringify(outcomes));
  }
  if (series.chart !== 'time_series' || table.chart !== 'table') throw new Error('other charts');
  return { series: series.data, rows: table.data.rows };
}

/** Downloads of closed days that the rule counts, by the requests themselves: no two of them are doubles. */
function expectedOf(
  service: string,
  statuses: readonly number[],
  closed: boolean,
  exceptions: boolean
) {
  return requests.filter(
    (request) =>
      request['ogc.service'] === service &&
      request['sextant.usage'] === 'download' &&
      statuses.includes(request['http.response.status_code'] ?? 0) &&
      (exceptions || request['ogc.exception'] === undefined) &&
      (!closed || Date.parse(request['@timestamp'] ?? '') < OPEN)
  ).length;
}

test('raw downloads and those of COUNTER stand side by side; the open day is provisional', async () => {
  const { series, rows } = await ask({}, true);
  const wfs = rows.find(({ name }) => name === 'WFS');
  expect(wfs?.downloads_raw).toBe(expectedOf('WFS', [200], false, false));
  const counted = Number(wfs?.downloads_counter);
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThanOrEqual(expectedOf('WFS', [200, 304], true, true));
  expect(series.provisional_from).toBe(OPEN);
  const counter = series.series.find(({ key }) => key === 'counter')?.points ?? [];
  expect(counter).toHaveLength(20);
  expect(counter[19]).toEqual([OPEN, null]);
  const sum = counter.reduce((total, [, count]) => total + (count ?? 0), 0);
  const ofRows = rows.map(
    (row) => Number(row.consultations_counter) + Number(row.downloads_counter)
  );
  expect(sum).toBe(ofRows.reduce((total, count) => total + count, 0));
});

test('sums of days and the requests that were marked tell the same', async () => {
  const days = (await ask({}, true)).series.series[1]?.points ?? [];
  const marked = (await ask({ country: ['FR', 'DE', ''] }, true)).series.series;
  const short = (await ask({}, false)).series.series[1]?.points ?? [];
  expect(marked).toHaveLength(2);
  const byDay = new Map(days);
  const whole = short.slice(1, -1);
  expect(whole.length).toBeGreaterThan(4);
  for (const [day, count] of whole) expect([day, byDay.get(day)]).toEqual([day, count]);
});
