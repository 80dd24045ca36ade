import type { PanelResult } from '../api/contracts/panels';
import { axisStyle, formatInstant } from '../i18n/format_instant';
import { formatAxis, formatPercent, formatValue } from '../i18n/format_value';
import { markLabel } from '../i18n/mark_label';
import type { Writer } from '../i18n/writer';
import type { ChartData, Part } from '../panels/chart_data';
import { percentOf } from '../panels/shapes';
import { printColour, printTone, RULE } from './print_colours';
import type { ReportChart } from './report';
import { columns } from './svg/columns';
import { donut } from './svg/donut';
import { timeSeries } from './svg/time_series';

/** Sizes in points: a third, a half and the whole of a page's width. */
const DONUT = 84;
const HALF = { width: 246, height: 120 };
const WHOLE = { width: 511, height: 122 };

/** More rows than this make a list, not a chart. */
const MOST_BARS = 10;

function sharesOf(writer: Writer, { parts, total }: ChartData['shares']) {
  return {
    kind: 'shares' as const,
    svg: donut(
      parts.map((part) => ({ count: part.count, colour: printColour(part) })),
      DONUT
    ),
    legend: parts.map((part) => ({
      label: markLabel(writer, part),
      colour: printColour(part),
      value: `${formatValue(writer, 'count', part.count)} · ${formatPercent(
        writer.tag,
        percentOf(part.count, total) ?? 0
      )}`,
    })),
  };
}

function barsOf(writer: Writer, rows: readonly Part[], others: number) {
  const shown = rows.slice(0, MOST_BARS);
  const rest = others + rows.slice(MOST_BARS).reduce((sum, { count }) => sum + count, 0);
  const largest = Math.max(1, ...shown.map(({ count }) => count));
  const count = formatValue(writer, 'count', rest);
  return {
    kind: 'bars' as const,
    rows: shown.map((part) => ({
      label: markLabel(writer, part),
      colour: printColour(part),
      share: part.count / largest,
      value: formatValue(writer, 'count', part.count),
    })),
    ...(rest > 0 ? { others: writer.translate('sextant.chart.others_note', { count }) } : {}),
  };
}

function columnsOf(writer: Writer, { bars, cumulated }: ChartData['columns']) {
  const bar = printColour(bars[0] ?? { key: '' });
  const sum = printColour({ key: 'cumulated', words: 'series' });
  const largest = Math.max(0, ...bars.map(({ count }) => count));
  return {
    kind: 'plot' as const,
    svg: columns({
      ...HALF,
      bars: bars.map((one) => ({ label: markLabel(writer, one), count: one.count })),
      colour: bar,
      cumulated,
      sumColour: sum,
      write: (value) => formatAxis(writer, 'count', value, largest),
    }),
    legend: [
      { label: writer.translate('sextant.chart.count'), colour: bar },
      ...(cumulated ? [{ label: writer.translate('sextant.chart.cumulated'), colour: sum }] : []),
    ],
  };
}

function plotOf(writer: Writer, data: ChartData['time_series'], wide: boolean) {
  const { tag, timeZone } = writer;
  const style = data.cycle ? 'monthName' : axisStyle(data.from, data.to);
  const lines = (data.lines ?? []).map(({ key, value }) => ({
    label: markLabel(writer, { key, words: 'threshold' }),
    colour: printTone('danger'),
    value: formatValue(writer, data.unit, value),
  }));
  return {
    kind: 'plot' as const,
    svg: timeSeries({
      ...(wide ? WHOLE : HALF),
      data,
      colours: data.series.map(printColour),
      writeValue: (value, largest) => formatAxis(writer, data.unit, value, largest),
      writeTime: (instant) => formatInstant(tag, timeZone, style, instant),
    }),
    legend: [
      ...data.series.map((one) => ({ label: markLabel(writer, one), colour: printColour(one) })),
      ...lines,
      ...(data.gaps ? [{ label: writer.translate('sextant.chart.no_data'), colour: RULE }] : []),
    ],
    ...(wide ? { wide: true as const } : {}),
  };
}

/** A drawn panel of which there is something to draw; undefined where its kind is not drawn on paper. */
export function chartOf(
  writer: Writer,
  title: string,
  result: PanelResult,
  wide: boolean
): ReportChart | undefined {
  switch (result.chart) {
    case 'shares':
      return { title, ...sharesOf(writer, result.data) };
    case 'ranking':
    case 'countries':
      return { title, ...barsOf(writer, result.data.rows, result.data.others) };
    case 'columns':
      return { title, ...columnsOf(writer, result.data) };
    case 'time_series':
      return { title, ...plotOf(writer, result.data, wide) };
    default:
      return undefined;
  }
}
