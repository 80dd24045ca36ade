import type React from 'react';
import type { Cell } from '../../common/panels/chart_data';

/** How the rows of a table can be narrowed by one column. */
export type ColumnFilter =
  | { readonly kind: 'text' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly text: string }[];
    };

/** A column as a table draws it: words are already the reader's. */
export interface ColumnView {
  readonly id: string;
  /** Its full name; `short` is what its head shows, explained by `about`. */
  readonly title: string;
  readonly short?: string;
  readonly about?: string;
  /** Title above this column and its neighbours of the same group. */
  readonly group?: string;
  readonly align: 'left' | 'right' | 'center';
  readonly width?: string;
  readonly sortable: boolean;
  readonly filter?: ColumnFilter;
  readonly cell: (value: Cell | undefined) => React.ReactNode;
}
