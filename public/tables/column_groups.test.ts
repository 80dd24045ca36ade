import { columnGroups } from './column_groups';

test('neighbours of one group share a title, columns without one stay open', () => {
  const columns = [{}, { group: 'A' }, { group: 'A' }, { group: 'B' }, {}, {}];
  expect(columnGroups(columns)).toEqual([
    { title: undefined, span: 1 },
    { title: 'A', span: 2 },
    { title: 'B', span: 1 },
    { title: undefined, span: 2 },
  ]);
  expect(columnGroups([])).toEqual([]);
});
