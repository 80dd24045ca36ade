import type { PanelContext } from '../define_panel';
import { planCounted } from '../source/plan_counted';
import { counterByService, counterUse } from './counter_use';

const DAY = 86_400_000;
const context: PanelContext = {
  period: { from: 0, to: 20 * DAY },
  interval: { name: '1d', calendar: true, length: DAY },
  timeZone: 'UTC',
  table: { page: 0 },
  countedUntil: 2 * DAY,
};
const days = (...counts: number[]) => ({
  buckets: counts.map((count, day) => ({ key: day * DAY, doc_count: count })),
});
const hits = { hits: [] };

describe('raw and COUNTER over time', () => {
  const raw = { hits, aggregations: { used: { doc_count: 9, time: days(4, 3, 2) } } };

  test('closed days have both, open ones are provisional', () => {
    const counted = { hits, aggregations: { time: days(3) } };
    const data = counterUse.read({ ...raw, counted }, context);
    expect(data.provisional_from).toBe(2 * DAY);
    expect(data.series.map(({ points }) => points.map(([, count]) => count))).toEqual([
      [4, 3, 2],
      // A closed day of which nothing counts is 0, an open one unknown.
      [3, 0, null],
    ]);
  });

  test('before any day was counted there is nothing beside', () => {
    const { series, ...data } = counterUse.read(raw, { ...context, countedUntil: undefined });
    expect(series.map(({ key }) => key)).toEqual(['raw']);
    expect(data).not.toHaveProperty('provisional_from');
  });

  test('a period that is closed has nothing provisional', () => {
    const counted = { hits, aggregations: { time: days(3, 2, 1) } };
    const closed = { ...context, countedUntil: 20 * DAY };
    expect(counterUse.read({ ...raw, counted }, closed)).not.toHaveProperty('provisional_from');
  });
});

test('a service that COUNTER counts nothing of has 0, and "–" where nothing is counted', () => {
  const service = { key: 'WFS', doc_count: 5, consultations: { doc_count: 0 } };
  const answer = { hits, aggregations: { services: { buckets: [service] } } };
  const counted = { hits, aggregations: { services: { buckets: [] } } };
  const cell = (row?: object) => Object(row).downloads_counter;
  expect(cell(counterByService.read({ ...answer, counted }, context).rows[0])).toBe(0);
  expect(cell(counterByService.read(answer, context).rows[0])).toBeNull();
});

describe('where COUNTER counts come from', () => {
  const kept = [{ month: '1970.01', requests: 10, counted: 10, dropped: {} }];
  const expired = [{ month: '1970.01', requests: 0, counted: 10, dropped: {} }];
  const short = { ...context, period: { from: 0, to: DAY } };

  test.each([
    ['long periods by its sums of days', context, {}, kept, 'counter'],
    ['a filter that these do not know by requests', context, { country: ['FR'] }, kept, 'requests'],
    ['short periods by requests', short, {}, kept, 'requests'],
    ['short periods whose requests are gone by days', short, {}, expired, 'counter'],
    ['nothing tells it', context, { country: ['FR'] }, expired, undefined],
    ['no day was counted', { ...context, countedUntil: undefined }, {}, kept, undefined],
  ])('%s', (_, asked, filters, coverage, source) => {
    expect(planCounted(counterUse, asked, filters, coverage)?.source).toBe(source);
  });
});
