import { Cell } from './chart_data';
import type { TableColumn } from './define_panel';
import { textOf } from './panel_answer';

/** The column that names a record and leads to it in GeoNetwork. */
export const titleColumn: TableColumn = {
  id: 'title',
  title: 'sextant.column.title',
  cell: 'link',
  sort: 'title_folded',
  filter: { contains: 'title_folded' },
};

/** The cells that name a record: its title, or its uuid where it has none. */
export function titleCell(record: Readonly<Record<string, unknown>>): Record<string, Cell> {
  const uuid = textOf(record, 'uuid');
  return { uuid, title: { text: textOf(record, 'title') ?? uuid, href: textOf(record, 'link') } };
}
