import { ColumnView } from './column_view';

interface ColumnGroup {
  /** Absent over columns that have no group. */
  readonly title?: string;
  readonly span: number;
}

/** Neighbours with the same group, as the cells of a row above the titles. */
export function columnGroups(columns: readonly Pick<ColumnView, 'group'>[]): ColumnGroup[] {
  return columns.reduce<ColumnGroup[]>((groups, { group: title }) => {
    const last = groups[groups.length - 1];
    return last && last.title === title
      ? [...groups.slice(0, -1), { title, span: last.span + 1 }]
      : [...groups, { title, span: 1 }];
  }, []);
}
