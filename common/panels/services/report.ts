import type { MessageId } from '../../i18n/messages';
import { aggregatedRows } from '../aggregated_rows';
import type { Cell } from '../chart_data';
import { definePanel, Panel, PanelContext, TableColumn } from '../define_panel';
import { groupMeasures } from '../group_measures';
import { groupTable } from '../group_table';
import { Bucket, bucketsOf, PanelAnswer, valueOf } from '../panel_answer';
import { filterColumn } from '../shapes';
import { UNIQUE_VISITORS } from '../unique_visitors';

const MEASURES = groupMeasures(['visitors', 'downloads', 'volume', 'calls']);

/** Months of the configured zone, those without requests among them. */
export const byMonth = ({ timeZone }: PanelContext, aggs: Readonly<Record<string, unknown>>) => ({
  months: {
    date_histogram: {
      field: '@timestamp',
      calendar_interval: '1M',
      time_zone: timeZone,
      min_doc_count: 0,
    },
    aggs,
  },
});

const monthly = ({ aggregations }: PanelAnswer) => bucketsOf(aggregations, 'months');
const visitorsOf = (bucket: Bucket) => valueOf(bucket, 'visitors') ?? 0;

/** Keys of visitors change monthly: a year has a mean and a sum of its months, no number of its own. */
function usersFigure(
  id: string,
  title: MessageId,
  about: MessageId,
  of: (sum: number, count: number) => number
): Panel<'figure'> {
  return definePanel({
    id,
    dashboard: 'services',
    chart: 'figure',
    title,
    about,
    width: 2,
    search: (context) => ({
      aggs: byMonth(context, { visitors: UNIQUE_VISITORS }),
    }),
    read: (answer) => {
      const buckets = monthly(answer);
      const sum = buckets.reduce((total, bucket) => total + visitorsOf(bucket), 0);
      return {
        value: sum === 0 ? null : of(sum, buckets.length),
        unit: 'count',
        approximate: true,
      };
    },
  });
}

export const usersMonthlyMean = usersFigure(
  'users_monthly_mean',
  'sextant.panel.users_monthly_mean.title',
  'sextant.panel.users_monthly_mean.about',
  (sum, count) => Math.round(sum / count)
);
export const usersMonthlySum = usersFigure(
  'users_monthly_sum',
  'sextant.panel.users_monthly_sum.title',
  'sextant.panel.users_monthly_sum.about',
  (sum) => sum
);

const monthColumns: readonly TableColumn[] = [
  { id: 'month', title: 'sextant.column.month', cell: 'month', sort: 'month' },
  ...MEASURES.columns,
];

export const reportMonths = definePanel({
  id: 'report_months',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.report_months.title',
  about: 'sextant.panel.report_months.about',
  width: 12,
  columns: monthColumns,
  order: { column: 'month', descending: false },
  search: (context) => ({ aggs: byMonth(context, MEASURES.aggs) }),
  read: (answer, context) => {
    const rows = monthly(answer).map((bucket) => ({
      month: new Date(Number(bucket.key)).toISOString(),
      ...MEASURES.cells(bucket),
    }));
    return aggregatedRows(monthColumns, rows, context, { column: 'month', descending: false });
  },
});

/** ISO 3166-1 codes of France and of its overseas territories. */
const FRANCE = 'FR GP MQ GF RE YT PM BL MF WF PF NC TF'.split(' ');
const WHOLE_FRANCE = 'whole_france';

const { mark: markCountry } = filterColumn('country');
const countryColumns: readonly TableColumn[] = [
  {
    id: 'name',
    title: 'sextant.column.country',
    cell: 'text',
    words: 'territory',
    sort: 'name',
    mark: (value) => (value === WHOLE_FRANCE ? undefined : markCountry?.(value)),
  },
  ...MEASURES.columns,
];

type Row = Readonly<Record<string, Cell>>;

/** The sum of some rows; visitors of different countries are different ones. */
function sumOf(name: string, rows: readonly Row[]): Row {
  const sum = (id: string) => rows.reduce((total, row) => total + Number(row[id] ?? 0), 0);
  const sums = MEASURES.columns.map(({ id }) => [id, sum(id)] as const);
  return { name, ...Object.fromEntries(sums) };
}

export const reportCountries = definePanel({
  id: 'report_countries',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.report_countries.title',
  about: 'sextant.panel.report_countries.about',
  width: 12,
  columns: countryColumns,
  order: { column: 'downloads', descending: true },
  search: () => ({
    aggs: {
      countries: {
        terms: { field: 'client.geo.country_iso_code', size: 300 },
        aggs: MEASURES.aggs,
      },
    },
  }),
  read: ({ aggregations }, context) => {
    const rows = bucketsOf(aggregations, 'countries').map((bucket): Row => ({
      name: String(bucket.key),
      ...MEASURES.cells(bucket),
    }));
    const french = rows.filter(({ name }) => FRANCE.includes(String(name)));
    const all = french.length > 1 ? [sumOf(WHOLE_FRANCE, french), ...rows] : rows;
    return aggregatedRows(countryColumns, all, context, { column: 'downloads', descending: true });
  },
});

export const reportDatasets = groupTable({
  id: 'report_datasets',
  title: 'sextant.panel.report_datasets.title',
  about: 'sextant.panel.report_datasets.about',
  by: 'layer',
  name: 'sextant.column.dataset',
  measures: ['visitors', 'downloads', 'volume', 'calls'],
  order: 'downloads',
});
