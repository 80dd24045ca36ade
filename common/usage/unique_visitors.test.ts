import fc from 'fast-check';
import { AudienceDocument } from '../index_schema/usage_audience';
import { UNIQUE_CHOICES, UNIQUE_WITHIN, uniqueField } from '../index_schema/usage_unique';
import { withUniqueVisitors } from './unique_visitors';

const MAIN = '2026-01-01T00:00:00.000Z';
const AT_ITS_EDGE = '2025-12-31T00:00:00.000Z';

/** The fields of a visitor follow from who it is. */
const row = fc.record({
  _doc_count: fc.integer({ min: 1, max: 9 }),
  '@timestamp': fc.constantFrom(AT_ITS_EDGE, MAIN),
  'ogc.service': fc.constantFrom('WMS', 'WFS', undefined),
  'event.outcome': fc.constantFrom('success', 'failure'),
  'sextant.project': fc.constantFrom(['a'], ['b'], undefined),
  'sextant.catalogue': fc.constantFrom(['c'], undefined),
  'sextant.visitor': fc.uniqueArray(fc.constantFrom('v1', 'v2', 'v3', 'v4'), { minLength: 1 }),
});

const numberOf = (document: object, field: string) => Number(Object(document)[field]);

test('the sum over rows of one value of each field is the number of unique visitors', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const counted = withUniqueVisitors<AudienceDocument>(rows, MAIN);
      for (const within of UNIQUE_CHOICES) {
        const keyOf = (each: AudienceDocument) =>
          JSON.stringify(within.map((name) => each[UNIQUE_WITHIN[name]]));
        for (const key of new Set(counted.map(keyOf))) {
          const found = counted.filter((each) => keyOf(each) === key);
          const sum = found.reduce((all, each) => all + numberOf(each, uniqueField(within)), 0);
          expect(sum).toBe(new Set(found.flatMap((each) => each['sextant.visitor'] ?? [])).size);
        }
      }
      const requests = rows.reduce((sum, { _doc_count: count }) => sum + count, 0);
      for (const each of counted) expect(numberOf(each, 'usage.whole')).toBe(requests);
    })
  );
});

const at = (start: string, visitors: string[], project?: string[]): AudienceDocument => ({
  '@timestamp': start,
  'sextant.visitor': visitors,
  'sextant.project': project,
});

test('rows of the month itself come before those of the hours at its edges', () => {
  const rows = [at(AT_ITS_EDGE, ['v1', 'v2']), at(MAIN, ['v1'])];
  const numbers = withUniqueVisitors(rows, MAIN).map((each) => [
    numberOf(each, 'usage.unique.all'),
    numberOf(each, 'usage.unique.month'),
  ]);
  expect(numbers).toEqual([
    [1, 2],
    [1, 1],
  ]);
});

test('where a request is of several projects no number tells visitors by project', () => {
  const [first] = withUniqueVisitors([at(MAIN, ['v1'], ['a', 'b'])], MAIN);
  expect(first).toMatchObject({ 'usage.unique.all': 1, 'usage.unique.catalogue': 1 });
  expect(Object.keys(first ?? {}).filter((name) => /unique.*project/.test(name))).toEqual([]);
});

test('rows stay as they are where many visitors are told otherwise within the month', () => {
  const visitors = Array.from({ length: 200 }, (_, number) => `v${number}`);
  const told = (name: string, count: number) => ({
    ...at(MAIN, visitors.slice(0, count)),
    'user_agent.name': name,
  });
  const few = withUniqueVisitors([told('QGIS', 200), told('QGIS Desktop', 2)], MAIN);
  expect(few.map((each) => numberOf(each, 'usage.unique.all'))).toEqual([200, 0]);
  const many = [told('QGIS', 200), told('QGIS Desktop', 3)];
  expect(withUniqueVisitors(many, MAIN)).toEqual(many);
});

test('rows of which the hashes are gone stay as they are', () => {
  const rows = [{ ...at(MAIN, []), 'usage.visitors': 3 }];
  expect(withUniqueVisitors(rows, MAIN)).toEqual(rows);
  expect(withUniqueVisitors([], MAIN)).toEqual([]);
});

test('each choice has a field of its own, whatever the order of its names', () => {
  expect(new Set(UNIQUE_CHOICES.map(uniqueField)).size).toBe(32);
  expect(uniqueField(['service', 'month'])).toBe('usage.unique.month_service');
  expect(uniqueField(['service', 'month', 'service'])).toBe('usage.unique.month_service');
});
