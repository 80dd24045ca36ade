import type { Unit } from '../panels/chart_data';

export type SheetCell = string | number | Date | null;

export interface SheetColumn {
  /** In the reader's language, with the unit where the values have one. */
  readonly title: string;
  readonly kind: 'text' | 'instant' | Unit;
}

/** The data of a panel as rows: what a CSV or XLSX file holds. Values are exact, never rounded. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** Cells in the order of the columns; null where nothing tells the value. */
  readonly rows: readonly (readonly SheetCell[])[];
}

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];
