import { accessValidityTable } from '../../common/panels/catalogue/access_validity_table';
import { requests } from '../../common/panels/services/requests';
import type { TableColumn } from '../../common/panels/define_panel';
import { filterOfCell } from './column_filter';

function column(columns: readonly TableColumn[] | undefined, id: string): TableColumn {
  const found = columns?.find((one) => one.id === id);
  if (!found) throw new Error(`No column ${id}`);
  return found;
}

test.each([
  ['status', '404', { name: 'status', value: '404' }],
  ['status', 'exception', { name: 'exception', value: 'certain' }],
  ['service', 'WMS', { name: 'service', value: 'WMS' }],
  ['software', 'QGIS', { name: 'software', value: 'QGIS' }],
  ['time', '2026-01-01', undefined],
  ['address', '/wms', undefined],
])('a request in error filters by %s %s', (id, value, filter) => {
  expect(filterOfCell('services', column(requests.columns, id), value)).toEqual(filter);
});

test('a record filters by its access, not by its title', () => {
  const { columns } = accessValidityTable;
  const filter = { name: 'access', value: 'public' };
  expect(filterOfCell('catalogue', column(columns, 'access'), 'public')).toEqual(filter);
  expect(filterOfCell('catalogue', column(columns, 'title'), 'x')).toBeUndefined();
});
