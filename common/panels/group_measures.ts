import { USED } from '../query/used';
import { COUNTED } from '../query/failures';
import type { ChartData } from './chart_data';
import type { TableColumn } from './define_panel';
import { Bucket, countOf, percentileOf, valueOf } from './panel_answer';
import { durationPercentiles, milliseconds, percentOf } from './shapes';
import { UNIQUE_VISITORS } from './unique_visitors';

type Cells = ChartData['table']['rows'][number];

/** What a table tells of a group of requests: a layer, a software, a service's operation. */
export interface GroupMeasure {
  readonly column: TableColumn;
  readonly aggs: Readonly<Record<string, unknown>>;
  readonly read: (bucket: Bucket) => Cells[string];
}

const DURATION = durationPercentiles([50, 95, 99]);

const percentile = (id: 'p50' | 'p95' | 'p99', key: string): GroupMeasure => ({
  column: { id, title: `sextant.column.${id}` as const, cell: 'milliseconds', sort: id },
  aggs: { duration: DURATION },
  read: (bucket) => milliseconds(percentileOf(bucket, 'duration', key)),
});

export type GroupMeasureName =
  'calls' | 'failures' | 'visitors' | 'downloads' | 'volume' | 'p50' | 'p95' | 'p99';

export const GROUP_MEASURES: Readonly<Record<GroupMeasureName, GroupMeasure>> = {
  calls: {
    column: { id: 'calls', title: 'sextant.column.calls', cell: 'count', sort: 'calls' },
    aggs: {},
    read: (bucket) => bucket.doc_count,
  },
  failures: {
    column: { id: 'failures', title: 'sextant.column.failures', cell: 'percent', sort: 'failures' },
    aggs: { failed: { filter: COUNTED } },
    read: (bucket) => percentOf(countOf(bucket, 'failed'), bucket.doc_count),
  },
  visitors: {
    column: { id: 'visitors', title: 'sextant.column.visitors', cell: 'count', sort: 'visitors' },
    aggs: { visitors: UNIQUE_VISITORS },
    read: (bucket) => valueOf(bucket, 'visitors'),
  },
  downloads: {
    column: {
      id: 'downloads',
      title: 'sextant.column.downloads',
      cell: 'count',
      sort: 'downloads',
    },
    aggs: { downloads: { filter: USED.download } },
    read: (bucket) => countOf(bucket, 'downloads'),
  },
  volume: {
    column: { id: 'volume', title: 'sextant.column.volume', cell: 'bytes', sort: 'volume' },
    aggs: { volume: { sum: { field: 'http.response.body.bytes' } } },
    read: (bucket) => valueOf(bucket, 'volume'),
  },
  p50: percentile('p50', '50.0'),
  p95: percentile('p95', '95.0'),
  p99: percentile('p99', '99.0'),
};

/** The columns, aggregations and cells of some measures of a group. */
export function groupMeasures(names: readonly GroupMeasureName[]) {
  const measures: readonly GroupMeasure[] = names.map((name) => GROUP_MEASURES[name]);
  return {
    columns: measures.map(({ column }) => column),
    aggs: Object.assign({}, ...measures.map(({ aggs }) => aggs)) as Record<string, unknown>,
    cells: (bucket: Bucket): Cells =>
      Object.fromEntries(measures.map(({ column, read }) => [column.id, read(bucket)])),
  };
}
