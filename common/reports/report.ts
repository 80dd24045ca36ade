import type { Tone } from '../panels/mark_colour';

/** A cell of a printed table: a text, a link where it has an address that is safe. */
export type ReportCell =
  string | { readonly text: string; readonly href?: string; readonly tone?: Tone };

export interface ReportColumn {
  readonly title: string;
  /** Columns side by side under one more title. */
  readonly group?: string;
  readonly align: 'left' | 'right' | 'center';
  /** Points; `fill` shares what is left, `fit` is as wide as its widest cell. */
  readonly width: number | 'fill' | 'fit';
  readonly small?: true;
}

interface Titled {
  readonly title: string;
}

interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** "277 · 83 %" */
  readonly value?: string;
}

/** Drawings are vectors: SVG with texts of its own, besides the legend. */
export type ReportChart = Titled &
  (
    | { readonly kind: 'shares'; readonly svg: string; readonly legend: readonly LegendEntry[] }
    | {
        readonly kind: 'bars';
        readonly rows: readonly {
          readonly label: string;
          readonly colour: string;
          /** Of the longest bar, 0 to 1. */
          readonly share: number;
          readonly value: string;
        }[];
        readonly others?: string;
      }
    | {
        readonly kind: 'plot';
        readonly svg: string;
        readonly legend: readonly LegendEntry[];
        readonly wide?: true;
      }
    | { readonly kind: 'nothing'; readonly why: string }
  );

export interface ReportTable {
  readonly kind: 'table';
  readonly title?: string;
  readonly note?: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Said where there is no row. */
  readonly empty: string;
  /** On pages of their own, broader than high. */
  readonly landscape?: true;
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly small?: true }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'figures';
      readonly figures: readonly {
        readonly value: string;
        readonly title: string;
        readonly beside?: string;
      }[];
    }
  | { readonly kind: 'charts'; readonly charts: readonly ReportChart[]; readonly across: 1 | 2 | 3 }
  | ReportTable
  | {
      readonly kind: 'definitions';
      readonly entries: readonly { readonly term: string; readonly text: string }[];
    };

/** A report as it is printed: texts in the reader's language, numbers and dates written. */
export interface Report {
  readonly locale: string;
  readonly title: string;
  /** Beside the title: what is short and sure, as the environment. */
  readonly badge?: string;
  /** Above the title: what kind of report this is. */
  readonly kicker: string;
  /** On top of each page but the first. */
  readonly header: string;
  /** At the foot of each page, at the left. */
  readonly footer: string;
  /** `{page} / {pages}` in words. */
  readonly pageOf: string;
  readonly blocks: readonly ReportBlock[];
}
