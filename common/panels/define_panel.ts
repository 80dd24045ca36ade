import { AudienceGroups } from '../catalogue/rights';
import { CatalogueDocument } from '../index_schema/catalogues';
import { FiguresDocument } from '../index_schema/figures';
import { Dashboard, FilterName, Filters } from '../query/filter_fields';
import type { QueryClause } from '../query/query_clause';
import type { RecordsOf } from '../query/records_of';
import { Period } from '../query/resolve_time';
import { TimeInterval } from '../query/time_interval';
import type { MessageId } from '../i18n/messages';
import { ChartData, ChartKind, MarkFilter, Unit } from './chart_data';
import type { PanelAnswer } from './panel_answer';
import type { Thresholds } from './thresholds';

/** What a panel knows when it asks and reads. */
export interface PanelContext {
  /** Instant of the past as of which records are shown, ISO 8601; absent: the last snapshot. */
  readonly asOf?: string;
  /** The reader sees some of the catalogue's records only: shares of what is seen would be wrong. */
  readonly partial?: boolean;
  /** Of all records, where the reader sees a part and nothing narrows the panel. */
  readonly totals?: FiguresDocument;
  /** The catalogue of a catalogue page. */
  readonly catalogue?: CatalogueDocument;
  readonly period: Period;
  readonly interval: TimeInterval;
  /** IANA name of the zone in which days are counted. */
  readonly timeZone: string;
  readonly table: TableState;
  /** Values of the configuration that a chart shows as lines. */
  readonly thresholds?: Thresholds;
  /** Groups behind the rights of the catalogue's records. */
  readonly groups?: AudienceGroups;
  /** What the page is filtered by. */
  readonly filters?: Filters;
  /** Records that the filters by what records say are about. */
  readonly recordsOf?: RecordsOf;
  /** Identifiers of the records of each data centre, for panels that need them. */
  readonly dataCentres?: Readonly<Record<string, readonly string[]>>;
  /** For panels that need records. */
  readonly logs?: LoggedHosts;
  /** The catalogue's records, or all on the services page, for panels that need them. */
  readonly records?: readonly RecordSummary[];
  /** End of the last day that COUNTER has counted, ms since the epoch; absent: none yet. */
  readonly countedUntil?: number;
  /** All rows of a table are wanted, not its page. */
  readonly allRows?: boolean;
}

/** What names a record among the requests that concern it. */
export interface RecordSummary {
  readonly uuid: string;
  readonly title?: string;
  readonly link?: string;
  readonly doi?: string;
  /** Hosts that its data are got from, or the host of its page where it has none. */
  readonly hosts: readonly string[];
  /** Where it is published. */
  readonly catalogues?: readonly string[];
}

/** What logs were read at all, whatever a page shows of them. */
export interface LoggedHosts {
  /** Hosts asked for, and servers that wrote logs. */
  readonly hosts: ReadonlySet<string>;
  /** The first request, ISO 8601. */
  readonly since?: string;
}

export interface TableOrder {
  readonly column: string;
  readonly descending: boolean;
}

/** What a reader asked of a table. Pages count from 0. */
export interface TableState {
  readonly page: number;
  readonly sort?: TableOrder;
  /** Text to be contained, or the value chosen, per column. */
  readonly columns?: Readonly<Record<string, string>>;
}

export const ROWS_PER_PAGE = 10;

/** The part of a search that a panel decides; scope, filters and period are added to it. */
export interface PanelSearch {
  readonly aggs?: Readonly<Record<string, unknown>>;
  readonly must?: readonly QueryClause[];
  /** What should come first: scored, to sort by `_score`. */
  readonly prefer?: QueryClause;
  readonly from?: number;
  readonly size?: number;
  readonly sort?: readonly Readonly<Record<string, unknown>>[];
  readonly fields?: readonly string[];
}

interface ColumnChoice {
  readonly words: string;
  readonly values: readonly string[];
}

export type ColumnFilterDefinition =
  | { readonly contains: string }
  | (ColumnChoice & { readonly field: string })
  | (ColumnChoice & {
      readonly clause: (value: string, groups: AudienceGroups) => QueryClause;
    });

export interface TableColumn {
  readonly id: string;
  readonly title: MessageId;
  /** What a short title means: a tooltip, and the column's name for screen readers. */
  readonly about?: MessageId;
  /** Columns side by side under one more title. */
  readonly group?: MessageId;
  readonly cell: 'link' | 'text' | 'state' | 'instant' | 'month' | Unit;
  /** Field to sort by; absent: the column is not sorted. */
  readonly sort?: string;
  /** Sorts by whether a clause holds, where no field tells it. */
  readonly sortClause?: (groups: AudienceGroups) => QueryClause;
  /** How the column is filtered: text contained in a folded field, or one of some values. */
  readonly filter?: ColumnFilterDefinition;
  /** The page's filter that a value sets, where it is not that of the column's own field. */
  readonly mark?: (value: string) => MarkFilter | undefined;
  /** `wording.<words>.<value>` names the values of the column. */
  readonly words?: string;
}

/** An indicator: what is asked, how the answer is read, how it is drawn. One file each. */
export interface Panel<K extends ChartKind = ChartKind> {
  readonly id: string;
  readonly dashboard: Dashboard;
  readonly chart: K;
  /** The question that the panel answers. */
  readonly title: MessageId;
  /** How the number is counted: shown as a tooltip. */
  readonly about?: MessageId;
  /** Said where there is nothing to draw, when other words than the usual ones are needed. */
  readonly empty?: MessageId;
  /** Its own filters, by which it is not narrowed. */
  readonly ownFilter?: FilterName | readonly FilterName[];
  /** Width on the page's grid of 12. */
  readonly width: 2 | 3 | 4 | 6 | 12;
  /** Shown only where the reader asks for all charts. */
  readonly more?: true;
  readonly columns?: readonly TableColumn[];
  /** How a table is in order until the reader chooses; else by its first sortable column. */
  readonly order?: TableOrder;
  /** Said below a table: what its letters mean. */
  readonly legend?: MessageId;
  /**
   * The way into a row: the record named by its `uuid`; all fields of the document that it is; or
   * the filters that its cells are, taken together.
   */
  readonly details?: 'record' | 'fields' | 'filters';
  /**
   * What the server reads besides: all records, and of which hosts there are logs; the records that the
   * buckets of the aggregation `records` name; the records of each data centre.
   */
  readonly needs?: 'records' | 'named_records' | 'data_centres';
  /** The period that it looks at, where it is not the page's own. */
  period?(asked: Period, timeZone: string): Period;
  search(context: PanelContext): PanelSearch;
  /** The same asked of what COUNTER counts on closed days: answered as `counted`. */
  counted?(context: PanelContext): PanelSearch;
  read(answer: PanelAnswer, context: PanelContext): ChartData[K];
}

export type AnyPanel = { [K in ChartKind]: Panel<K> }[ChartKind];

export function definePanel<K extends ChartKind>(panel: Panel<K>): Panel<K> {
  return panel;
}
