import { safeHref } from '../../common/codecs/safe_href';
import { usualState } from '../../common/panels/tables';
import { isNarrowed, sortedBy, withColumnFilter } from './table_state';

test.each([
  ['https://sextant.ifremer.fr/record/1', true],
  ['http://localhost/x', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['data:text/html,<script>', false],
  ['/relative', false],
  ['', false],
])('%s may be linked to: %s', (href, safe) => {
  expect(safeHref(href)).toBe(safe ? href : undefined);
});

test('a click on a header sorts, another one turns the order, both from the first page', () => {
  const up = sortedBy({ page: 4 }, 'title');
  expect(up).toEqual({ page: 0, sort: { column: 'title', descending: false } });
  expect(sortedBy(up, 'title').sort?.descending).toBe(true);
  expect(sortedBy(sortedBy(up, 'title'), 'access').sort).toEqual({
    column: 'access',
    descending: false,
  });
});

test('an emptied filter is none', () => {
  const narrowed = withColumnFilter({ page: 3 }, 'title', 'sea');
  expect(narrowed).toEqual({ page: 0, columns: { title: 'sea' } });
  expect(isNarrowed(narrowed)).toBe(true);
  expect(isNarrowed(withColumnFilter(narrowed, 'title', ''))).toBe(false);
});

test('a table starts by its first sortable column, instants newest first', () => {
  const time = {
    id: 'time',
    title: 'sextant.column.time',
    cell: 'instant',
    sort: '@timestamp',
  } as const;
  expect(usualState([time])).toEqual({ page: 0, sort: { column: 'time', descending: true } });
  expect(usualState()).toEqual({ page: 0 });
});
