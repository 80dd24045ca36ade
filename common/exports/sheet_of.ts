import type { PanelResult } from '../api/contracts/panels';
import { formatInstant } from '../i18n/format_instant';
import { markLabel } from '../i18n/mark_label';
import type { NumberStyle } from '../i18n/format_value';
import { stateOf } from '../i18n/wording';
import type { Cell, ChartData, Part, Unit } from '../panels/chart_data';
import type { AnyPanel, TableColumn } from '../panels/define_panel';
import type { Sheet, SheetCell, SheetColumn } from './sheet';

const UNIT_SIGN: Partial<Record<Unit, string>> = {
  percent: '%',
  milliseconds: 'ms',
};

/** A column whose title says the unit. */
export function columnOf({ translate }: NumberStyle, title: string, kind: SheetColumn['kind']) {
  const sign = kind === 'bytes' ? translate('sextant.unit.bytes.0') : UNIT_SIGN[kind as Unit];
  return { title: sign === undefined ? title : `${title} (${sign})`, kind };
}

/** The same of the period, or the date, that the page compares with. */
export const comparedColumn = (style: NumberStyle, column: string, kind: SheetColumn['kind']) =>
  columnOf(style, style.translate('sextant.export.compared', { column }), kind);

/** Data as it is, not as a page writes it; links become their text and their address. */
function cellsOf(style: NumberStyle, column: TableColumn, cell: Cell | undefined): SheetCell[] {
  if (column.cell === 'link') {
    const link = typeof cell === 'object' ? cell : undefined;
    return [link?.text ?? (typeof cell === 'string' ? cell : null), link?.href ?? null];
  }
  const value = cell !== null && typeof cell === 'object' ? cell.text : (cell ?? null);
  if (value === null) return [null];
  switch (column.cell) {
    case 'instant':
      return [Number.isNaN(Date.parse(String(value))) ? null : new Date(value)];
    case 'state':
    case 'text':
      return [stateOf(style.translate, column.words, String(value))];
    default:
      return [Number(value)];
  }
}

function columnsOf(style: NumberStyle, column: TableColumn): SheetColumn[] {
  const { translate } = style;
  const own = translate(column.title);
  const title = column.group === undefined ? own : `${translate(column.group)} · ${own}`;
  if (column.cell === 'link') {
    const address = translate('sextant.export.address', { column: title });
    return [columnOf(style, title, 'text'), columnOf(style, address, 'text')];
  }
  const kind = column.cell === 'state' ? 'text' : column.cell === 'month' ? 'instant' : column.cell;
  return [columnOf(style, title, kind)];
}

function tableSheet(style: NumberStyle, panel: AnyPanel, data: ChartData['table']) {
  const { rows, without = [] } = data;
  const columns = (panel.columns ?? []).filter(({ id }) => !without.includes(id));
  return {
    columns: columns.flatMap((column) => columnsOf(style, column)),
    rows: rows.map((row) => columns.flatMap((column) => cellsOf(style, column, row[column.id]))),
  };
}

/** Curves: a row an instant. */
export function seriesSheet(style: NumberStyle, data: ChartData['time_series']) {
  const { translate } = style;
  const earlier = data.earlier?.series ?? [];
  const values = [...data.series, ...earlier].map(({ points }) => new Map(points));
  const instants = Array.from(new Set(values.flatMap((known) => Array.from(known.keys()))));
  return {
    columns: [
      columnOf(style, translate('sextant.chart.time'), data.cycle ? 'text' : 'instant'),
      ...data.series.map((each) => columnOf(style, markLabel(style, each), data.unit)),
      ...earlier.map((each) => comparedColumn(style, markLabel(style, each), data.unit)),
    ],
    rows: instants
      .sort((a, b) => a - b)
      .map((instant) => [
        data.cycle ? formatInstant(style.tag, 'UTC', 'monthName', instant) : new Date(instant),
        ...values.map((known): SheetCell => known.get(instant) ?? null),
      ]),
  };
}

type PartsResult = PanelResult & {
  chart: 'shares' | 'ranking' | 'countries' | 'extents' | 'density';
};

function partsOf(result: PartsResult): readonly Part[] {
  switch (result.chart) {
    case 'shares':
      return result.data.parts;
    case 'density':
    case 'extents':
      return result.data.cells;
    default:
      return result.data.rows;
  }
}

function partsSheet(style: NumberStyle, result: PartsResult) {
  const { translate } = style;
  const parts = partsOf(result);
  const others = 'others' in result.data ? result.data.others : 0;
  const rows = parts.map((part): SheetCell[] => [markLabel(style, part), part.count]);
  return {
    columns: [
      columnOf(style, translate('sextant.chart.value'), 'text'),
      columnOf(style, translate('sextant.chart.count'), 'count'),
    ],
    rows: others > 0 ? [...rows, [translate('sextant.chart.others'), others]] : rows,
  };
}

function columnsSheet(style: NumberStyle, { bars, cumulated }: ChartData['columns']) {
  const { translate } = style;
  const sum = columnOf(style, translate('sextant.chart.cumulated'), 'count');
  return {
    columns: [
      columnOf(style, translate('sextant.chart.time'), 'text'),
      columnOf(style, translate('sextant.chart.count'), 'count'),
      ...(cumulated ? [sum] : []),
    ],
    // Steps as filters write them (2023, 2026-03): they sort, and no language is needed to read them.
    rows: bars.map(({ key, count }, index): SheetCell[] => [
      key,
      count,
      ...(cumulated ? [cumulated[index] ?? null] : []),
    ]),
  };
}

function matrixSheet(style: NumberStyle, { columns, rows }: ChartData['matrix']) {
  const label = ({ key, words }: { key: string; words?: string }) =>
    markLabel(style, { key, words });
  return {
    columns: [
      columnOf(style, style.translate('sextant.chart.value'), 'text'),
      ...columns.map((column) => columnOf(style, label(column), 'count')),
    ],
    rows: rows.map((row): SheetCell[] => [label(row), ...row.cells.map(({ count }) => count)]),
  };
}

function heatmapSheet(style: NumberStyle, { columns, rows, unit }: ChartData['heatmap']) {
  return {
    columns: [
      columnOf(style, style.translate('sextant.chart.value'), 'text'),
      ...columns.map((column) => columnOf(style, markLabel(style, column), unit)),
    ],
    rows: rows.map((row): SheetCell[] => [markLabel(style, row), ...row.cells]),
  };
}

function dataOf(style: NumberStyle, panel: AnyPanel, result: PanelResult): Omit<Sheet, 'title'> {
  switch (result.chart) {
    case 'table':
      return tableSheet(style, panel, result.data);
    case 'time_series':
      return seriesSheet(style, result.data);
    case 'shares':
    case 'ranking':
    case 'countries':
    case 'extents':
    case 'density':
      return partsSheet(style, result);
    case 'columns':
      return columnsSheet(style, result.data);
    case 'matrix':
      return matrixSheet(style, result.data);
    case 'heatmap':
      return heatmapSheet(style, result.data);
    case 'figure': {
      const { unit, value, before, earlier = before?.value } = result.data;
      const title = style.translate('sextant.chart.value');
      const columns = [columnOf(style, title, unit)];
      return earlier === undefined
        ? { columns, rows: [[value]] }
        : { columns: [...columns, comparedColumn(style, title, unit)], rows: [[value, earlier]] };
    }
  }
}

/** What a panel shows, as rows in the reader's words. */
export function sheetOf(style: NumberStyle, panel: AnyPanel, result: PanelResult): Sheet {
  const count = result.chart === 'figure' ? (result.data.value ?? 0) : 0;
  return {
    title: style.translate(panel.title, { count }),
    ...dataOf(style, panel, result),
  };
}
