import type { PanelResult } from '../../common/api/contracts/panels';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatPercent, formatValue } from '../../common/i18n/format_value';
import type { Part } from '../../common/panels/chart_data';
import { Marks } from '../charts/marks';
import { Reader } from '../services/reader';
import { DataRow } from '../tables/data_table';

export interface DataView {
  readonly heads: readonly string[];
  readonly rows: readonly DataRow[];
}

function rowOf(marks: Marks, part: Part, values: readonly string[]): DataRow {
  return {
    key: `${part.group ?? ''} ${part.key}`,
    label: marks.label(part),
    values,
    active: marks.isActive(part),
    onClick: part.filter && (() => marks.toggle(part)),
  };
}

/** The rows behind a chart; undefined where it is a number or a table already. */
export function tableView(reader: Reader, marks: Marks, result: PanelResult): DataView | undefined {
  const { translate, tag, timeZone } = reader;
  const count = (value: number) => formatValue(reader, 'count', value);
  switch (result.chart) {
    case 'shares': {
      const { parts } = result.data;
      const sum = parts.reduce((total, part) => total + part.count, 0);
      const share = (part: Part) => formatPercent(tag, (100 * part.count) / sum);
      return {
        heads: [
          translate('sextant.chart.value'),
          translate('sextant.chart.count'),
          translate('sextant.chart.share'),
        ],
        rows: parts.map((part) => rowOf(marks, part, [count(part.count), share(part)])),
      };
    }
    case 'ranking': {
      const rows = result.data.rows.map((row) => rowOf(marks, row, [count(row.count)]));
      const others = result.data.others;
      const label = translate('sextant.chart.others');
      return {
        heads: [translate('sextant.chart.value'), translate('sextant.chart.count')],
        rows: others > 0 ? [...rows, { key: ' others', label, values: [count(others)] }] : rows,
      };
    }
    case 'heatmap': {
      const { columns, rows, unit } = result.data;
      return {
        heads: [translate('sextant.chart.value'), ...columns.map(marks.label)],
        rows: rows.map((row) => ({
          key: row.key,
          label: marks.label(row),
          values: row.cells.map((value) => formatValue(reader, unit, value)),
        })),
      };
    }
    case 'countries':
    case 'density':
    case 'extents': {
      const parts = result.chart === 'countries' ? result.data.rows : result.data.cells;
      return {
        heads: [translate('sextant.chart.value'), translate('sextant.chart.count')],
        rows: parts.map((part) => rowOf(marks, part, [count(part.count)])),
      };
    }
    case 'columns': {
      const { bars, cumulated } = result.data;
      return {
        heads: [
          translate('sextant.chart.time'),
          translate('sextant.chart.count'),
          ...(cumulated ? [translate('sextant.chart.cumulated')] : []),
        ],
        rows: bars.map((bar, index) =>
          rowOf(marks, bar, [
            count(bar.count),
            ...(cumulated ? [count(cumulated[index] ?? 0)] : []),
          ])
        ),
      };
    }
    case 'time_series': {
      const { unit, interval, cycle, earlier } = result.data;
      const before = (earlier?.series ?? []).map((one) => ({
        name: translate('sextant.chart.earlier_series', { name: marks.label(one) }),
        points: one.points,
      }));
      const series = [
        ...result.data.series.map((one) => ({ name: marks.label(one), points: one.points })),
        ...before,
      ];
      const instants = new Set<number>();
      series.forEach(({ points }) => points.forEach(([instant]) => instants.add(instant)));
      const style = cycle ? 'monthName' : interval < 86_400_000 ? 'instant' : 'fullDay';
      const values = series.map(({ points }) => new Map(points));
      return {
        heads: [translate('sextant.chart.time'), ...series.map(({ name }) => name)],
        rows: Array.from(instants)
          .sort((a, b) => a - b)
          .map((instant) => ({
            key: String(instant),
            label: formatInstant(tag, timeZone, style, instant),
            values: values.map((known) => formatValue(reader, unit, known.get(instant) ?? null)),
          })),
      };
    }
    default:
      return undefined;
  }
}
