import { SUITED_TO_COUNTER, USED, usedAs } from '../../query/used';
import { chooseInterval, dateHistogram, TimeInterval } from '../../query/time_interval';
import { aggregatedRows } from '../aggregated_rows';
import { definePanel, PanelContext, TableColumn } from '../define_panel';
import { Bucket, bucketsOf, countOf } from '../panel_answer';
import { filterColumn } from '../shapes';

const DAY = 86_400_000;
const MOST_SERVICES = 20;

/** COUNTER has decided which of these succeeded. */
const asked = (usage: 'consultation' | 'download') => ({
  filter: { term: { 'sextant.usage': usage } },
});

/** COUNTER counts by days: no mark is shorter. */
const daysOf = ({ period }: PanelContext): TimeInterval => chooseInterval(period, { least: DAY });

/** Start of the first mark that holds a day which COUNTER has not counted yet. */
function provisionalFrom(
  buckets: readonly Bucket[],
  { countedUntil, period }: PanelContext
): number | undefined {
  if (countedUntil === undefined || countedUntil >= period.to) return undefined;
  const starts = buckets.map(({ key }) => Number(key));
  const open = starts.filter((_, at) => (starts[at + 1] ?? period.to) > countedUntil);
  return open.length === 0 ? undefined : Math.max(period.from, Math.min(...open));
}

/** Consultations and downloads as logged, and as COUNTER counts them: side by side, never mixed. */
export const counterUse = definePanel({
  id: 'counter_use',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.counter_over_time.title',
  about: 'sextant.panel.counter_use.about',
  empty: 'sextant.panel.counter_use.empty',
  width: 6,
  search: (context) => ({
    must: [SUITED_TO_COUNTER],
    aggs: {
      used: {
        filter: usedAs('consultation', 'download'),
        aggs: { time: { date_histogram: dateHistogram(daysOf(context), context.timeZone) } },
      },
    },
  }),
  counted: (context) => ({
    must: [SUITED_TO_COUNTER],
    aggs: { time: { date_histogram: dateHistogram(daysOf(context), context.timeZone) } },
  }),
  read: ({ aggregations, counted }, context) => {
    const buckets = bucketsOf(Object(aggregations?.used), 'time');
    const until = context.countedUntil ?? 0;
    const counts = new Map(
      bucketsOf(counted?.aggregations, 'time').map(({ key, doc_count: count }) => [key, count])
    );
    const provisional = provisionalFrom(buckets, context);
    return {
      unit: 'count',
      stacked: false,
      approximate: false,
      ...context.period,
      interval: daysOf(context).length,
      ...(provisional === undefined || !counted ? {} : { provisional_from: provisional }),
      series: [
        {
          key: 'raw',
          words: 'series',
          points: buckets.map(({ key, doc_count: count }) => [Number(key), count]),
        },
        ...(counted
          ? [
              {
                key: 'counter',
                words: 'series',
                // A mark of which no day is closed is not counted: that is not 0.
                points: buckets.map(({ key }): [number, number | null] => [
                  Number(key),
                  Number(key) < until ? (counts.get(key) ?? 0) : null,
                ]),
              },
            ]
          : []),
      ],
    };
  },
});

const GROUPS = {
  consultations: 'sextant.column.consultations',
  downloads: 'sextant.column.downloads',
} as const;

const column = (usage: keyof typeof GROUPS, way: 'raw' | 'counter'): TableColumn => ({
  id: `${usage}_${way}`,
  title: `sextant.column.${way}` as const,
  group: GROUPS[usage],
  cell: 'count',
  sort: `${usage}_${way}`,
});

const columns: readonly TableColumn[] = [
  {
    id: 'name',
    title: 'sextant.column.service',
    cell: 'text',
    sort: 'name',
    ...filterColumn('service'),
  },
  column('consultations', 'raw'),
  column('consultations', 'counter'),
  column('downloads', 'raw'),
  column('downloads', 'counter'),
];

const byService = (aggs: Readonly<Record<string, unknown>>) => ({
  must: [SUITED_TO_COUNTER],
  aggs: { services: { terms: { field: 'ogc.service', size: MOST_SERVICES }, aggs } },
});

/** The same by service, in numbers. */
export const counterByService = definePanel({
  id: 'counter_by_service',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.counter_by_service.title',
  about: 'sextant.panel.counter_use.about',
  ownFilter: 'service',
  width: 6,
  columns,
  order: { column: 'downloads_raw', descending: true },
  search: () =>
    byService({
      consultations: { filter: USED.consultation },
      downloads: { filter: USED.download },
    }),
  counted: () => byService({ consultations: asked('consultation'), downloads: asked('download') }),
  read: ({ aggregations, counted }, context) => {
    const counts = new Map(
      bucketsOf(counted?.aggregations, 'services').map((bucket) => [bucket.key, bucket])
    );
    const countedIn = (bucket: Bucket, usage: keyof typeof GROUPS) =>
      counted ? countOf(counts.get(bucket.key), usage) : null;
    const rows = bucketsOf(aggregations, 'services').map((bucket) => ({
      name: String(bucket.key),
      consultations_raw: countOf(bucket, 'consultations'),
      consultations_counter: countedIn(bucket, 'consultations'),
      downloads_raw: countOf(bucket, 'downloads'),
      downloads_counter: countedIn(bucket, 'downloads'),
    }));
    return aggregatedRows(columns, rows, context, { column: 'downloads_raw', descending: true });
  },
});
