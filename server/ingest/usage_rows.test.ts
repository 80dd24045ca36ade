import type { UsageRow } from '../../common/usage/cubes';
import { MonthStates, sealMonths } from './month_state';
import { intendedMonths, rowBodies } from './usage_rows';

const row = (month: string, bytes: number): UsageRow => ({
  cube: 'traffic',
  month,
  document: { _doc_count: 1, '@timestamp': '2026-01-01T00:00:00.000Z', 'usage.bytes': bytes },
});
const place = { stream: 's', piece: 3, version: 7 };
const generation = () => 2;

const written = (
  rows: readonly UsageRow[],
  months: MonthStates,
  before = new Map<string, string>()
) =>
  Array.from(rowBodies(rows, months, place, before), ({ target, bytes, count }) => ({
    target,
    count,
    lines: bytes
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }));

test('rows are named by their ordinal, and what an earlier attempt had more becomes empty', () => {
  const before = { '2026.01': { generation: 2, rows: { traffic: 3 } } };
  const rows = [row('2026.01', 5), row('2026.02', 6)];
  const months = intendedMonths(before, rows, generation, false);
  expect(months['2026.01']?.rows).toEqual({ traffic: 3 });
  const [january, february] = written(rows, months);
  expect(january).toMatchObject({ target: 'sextant-usage-traffic-2026.01', count: 3 });
  expect(january?.lines[0].index).toEqual({
    _id: '2/s/3/0',
    version: 7,
    version_type: 'external_gte',
  });
  expect(january?.lines[1]).toMatchObject({ 'usage.bytes': 5 });
  expect([january?.lines[3], january?.lines[5]]).toEqual([{}, {}]);
  expect(february).toMatchObject({ target: 'sextant-usage-traffic-2026.02', count: 1 });
  expect(intendedMonths(months, rows, generation, true)['2026.01']?.rows).toEqual({ traffic: 1 });
});

test('a row that did not change is not written again', () => {
  const months = { '2026.01': { generation: 2, rows: { traffic: 2 } } };
  const before = new Map<string, string>();
  written([row('2026.01', 5), row('2026.01', 6)], months, before);
  const [again] = written([row('2026.01', 5), row('2026.01', 9)], months, before);
  expect(again?.lines).toEqual([
    { index: expect.objectContaining({ _id: '2/s/3/1' }) },
    expect.objectContaining({ 'usage.bytes': 9 }),
  ]);
});

test('a month of a new generation holds what was covered, and no row of the piece', () => {
  const months = { a: { generation: 1, rows: { traffic: 4 } }, b: { generation: 2, rows: {} } };
  expect(sealMonths(months, generation, 100)).toEqual({
    a: { generation: 2, rows: {}, sealed: 100 },
    b: { generation: 2, rows: {} },
  });
});
