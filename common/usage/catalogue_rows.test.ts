import fc from 'fast-check';
import { UNIQUE_CHOICES, UNIQUE_WITHIN, uniqueField } from '../index_schema/usage_unique';
import type { CubeDocuments, UsageRow } from './cubes';
import { rowsByCatalogue } from './month_rows';

type Audience = CubeDocuments['audience'];

const MAIN = '2026-01-01T00:00:00.000Z';
const AT_ITS_EDGE = '2025-12-31T00:00:00.000Z';

const document = fc.record({
  _doc_count: fc.integer({ min: 1, max: 9 }),
  '@timestamp': fc.constantFrom(AT_ITS_EDGE, MAIN),
  'ogc.service': fc.constantFrom('WMS', 'WFS', undefined),
  'event.outcome': fc.constantFrom('success', 'failure'),
  'sextant.project': fc.constantFrom(['p'], undefined),
  'sextant.catalogue': fc.constantFrom(['a'], ['a', 'b'], ['b', 'c'], undefined),
  'sextant.visitor': fc.uniqueArray(fc.constantFrom('v1', 'v2', 'v3', 'v4'), { minLength: 1 }),
  'usage.bytes': fc.integer({ min: 0, max: 99 }),
});

const rowsOf = (documents: readonly object[]): UsageRow[] =>
  documents.map((each) => ({ cube: 'audience', month: '2026.01', document: each as Audience }));

const sumOf = (documents: readonly object[], field: string) =>
  documents.reduce((sum, each) => sum + Number(Object(each)[field] ?? 0), 0);

test.each([false, true])('each catalogue has all of its own; hashes forgotten: %s', (forget) => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), (documents) => {
      const split = rowsByCatalogue(rowsOf(documents), { main: MAIN, forget });
      for (const catalogue of ['a', 'b', 'c']) {
        const own = documents.filter((each) => each['sextant.catalogue']?.includes(catalogue));
        const found = split.filter((each) => Object(each)['sextant.catalogue'][0] === catalogue);
        for (const field of ['_doc_count', 'usage.bytes']) {
          expect(sumOf(found, field)).toBe(sumOf(own, field));
        }
        for (const within of UNIQUE_CHOICES.filter((each) => each.includes('catalogue'))) {
          const others = within.filter((name) => name !== 'catalogue');
          const keyOf = (each: object) =>
            JSON.stringify(others.map((name) => Object(each)[UNIQUE_WITHIN[name]]));
          for (const key of new Set(own.map(keyOf))) {
            const visitors = own
              .filter((each) => keyOf(each) === key)
              .flatMap((each) => each['sextant.visitor']);
            const counted = found.filter((each) => keyOf(each) === key);
            expect(sumOf(counted, uniqueField(within))).toBe(new Set(visitors).size);
          }
        }
      }
      expect(split.some((each) => 'sextant.visitor' in each)).toBe(!forget && split.length > 0);
      expect(split.some((each) => 'usage.visitors' in each)).toBe(false);
    })
  );
});

test('there are none where visitors cannot be numbered', () => {
  const row = { _doc_count: 2, '@timestamp': MAIN, 'sextant.catalogue': ['a'] };
  const gone = rowsOf([{ ...row, 'usage.visitors': 2 }]);
  expect(rowsByCatalogue(gone, { main: MAIN })).toEqual([]);
});
