import type { MessageId } from '../../i18n/messages';
import { USED } from '../../query/used';
import type { ChartData, TimedSeries } from '../chart_data';
import { definePanel, Panel, PanelContext } from '../define_panel';
import { Bucket, bucketsOf, countOf, PanelAnswer, valueOf } from '../panel_answer';
import { startOfYear, yearOf, yearsUpTo } from './years';
import { UNIQUE_VISITORS } from '../unique_visitors';

const MONTH = 30 * 86_400_000;

interface Measure {
  readonly aggs: Readonly<Record<string, unknown>>;
  readonly read: (bucket: Bucket) => number | null;
  readonly unit?: ChartData['time_series']['unit'];
  readonly approximate?: boolean;
}

/** One curve a year, each month where it lies in the last year; noon tells the month in any zone. */
function curvesOf(answer: PanelAnswer, { period, timeZone }: PanelContext, { read }: Measure) {
  const last = yearOf(period.to - 1, timeZone);
  const curves = new Map<string, TimedSeries>();
  for (const bucket of bucketsOf(answer.aggregations, 'months')) {
    const [year = '', month] = (bucket.key_as_string ?? '').split('-');
    const curve = curves.get(year) ?? { key: year, words: 'year', points: [] };
    curves.set(year, curve);
    curve.points.push([Date.UTC(last, Number(month) - 1, 1, 12), read(bucket)]);
  }
  return Array.from(curves.values());
}

/** The same months of each year over each other, whatever the length of the page's period. */
function yearOverYear(
  id: string,
  title: MessageId,
  about: MessageId,
  measure: Measure
): Panel<'time_series'> {
  return definePanel({
    id,
    dashboard: 'services',
    chart: 'time_series',
    title,
    about,
    width: 6,
    period: yearsUpTo,
    search: ({ timeZone }) => ({
      aggs: {
        months: {
          date_histogram: {
            field: '@timestamp',
            calendar_interval: '1M',
            time_zone: timeZone,
            format: 'yyyy-MM',
            min_doc_count: 1,
          },
          aggs: measure.aggs,
        },
      },
    }),
    read: (answer, context) => {
      const year = yearOf(context.period.to - 1, context.timeZone);
      return {
        unit: measure.unit ?? 'count',
        stacked: false,
        approximate: measure.approximate ?? false,
        from: startOfYear(year, context.timeZone),
        to: startOfYear(year + 1, context.timeZone),
        interval: MONTH,
        cycle: 'year',
        series: curvesOf(answer, context, measure),
      };
    },
  });
}

export const callsByYear = yearOverYear(
  'calls_by_year',
  'sextant.panel.calls_by_year.title',
  'sextant.panel.calls_by_year.about',
  { aggs: {}, read: ({ doc_count: calls }) => calls }
);
export const visitorsByYear = yearOverYear(
  'visitors_by_year',
  'sextant.panel.visitors_by_year.title',
  'sextant.panel.visitors_by_year.about',
  {
    aggs: { visitors: UNIQUE_VISITORS },
    // Logs without an address tell no visitor at all: unknown, not nobody.
    read: (bucket) => valueOf(bucket, 'visitors') || null,
    approximate: true,
  }
);
export const downloadsByYear = yearOverYear(
  'downloads_by_year',
  'sextant.panel.downloads_by_year.title',
  'sextant.panel.calls_by_year.about',
  {
    aggs: { downloads: { filter: USED.download } },
    read: (bucket) => countOf(bucket, 'downloads'),
  }
);
export const volumeByYear = yearOverYear(
  'volume_by_year',
  'sextant.panel.volume_by_year.title',
  'sextant.panel.calls_by_year.about',
  {
    aggs: { volume: { sum: { field: 'http.response.body.bytes' } } },
    read: (bucket) => valueOf(bucket, 'volume'),
    unit: 'bytes',
  }
);
