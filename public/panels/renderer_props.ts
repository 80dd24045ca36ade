import type { ChartData, ChartKind, MarkFilter } from '../../common/panels/chart_data';
import type { AnyPanel, TableState } from '../../common/panels/define_panel';
import type { Filters } from '../../common/query/filter_fields';
import { PageLink } from '../application/use_page_link';
import { Marks } from '../charts/marks';
import type { TimeEvent } from '../charts/time_canvas';

/** What the page does for its panels. */
export interface PanelActions {
  readonly filters: Filters;
  readonly toggle: (filter: MarkFilter) => void;
  /** Filters by all of these at once. */
  readonly narrow?: (filters: readonly MarkFilter[]) => void;
  /** The way to the requests behind a mark, where the page has one. */
  readonly see?: (filter: MarkFilter) => PageLink;
  readonly onPeriod: (from: number, to: number) => void;
  readonly table: TableState;
  readonly onTable: (table: TableState) => void;
  /** What happened elsewhere, marked on time axes. */
  readonly events?: readonly TimeEvent[];
  /** Opens the details of a record. */
  readonly onRecord?: (uuid: string) => void;
}

/** What draws data of one kind is given. */
export interface RendererProps<K extends ChartKind> extends PanelActions {
  readonly panel: AnyPanel;
  readonly title: string;
  readonly marks: Marks;
  readonly data: ChartData[K];
}
