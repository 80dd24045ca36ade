import type { PanelOutcome } from '../api/contracts/panels';
import { safeHref } from '../codecs/safe_href';
import { formatInstant } from '../i18n/format_instant';
import { formatValue } from '../i18n/format_value';
import { markLabel } from '../i18n/mark_label';
import { stateOf, wordingOf } from '../i18n/wording';
import type { Writer } from '../i18n/writer';
import { filterValue } from '../i18n/filter_words';
import type { Cell, ChartData } from '../panels/chart_data';
import type { AnyPanel, TableColumn } from '../panels/define_panel';
import { isEmpty } from '../panels/is_empty';
import { toneOf } from '../panels/mark_colour';
import { chartOf } from './chart_of';
import type { ReportBlock, ReportCell, ReportChart, ReportColumn, ReportTable } from './report';

export type Outcomes = Readonly<Record<string, PanelOutcome | undefined>>;

type FigureBlock = Extract<ReportBlock, { kind: 'figures' }>['figures'][number];

/** Figures side by side; one that failed, or that nothing tells, is a dash. */
export function figuresOf(
  writer: Writer,
  panels: readonly AnyPanel[],
  outcomes: Outcomes
): ReportBlock {
  const { translate } = writer;
  const figureOf = (panel: AnyPanel): FigureBlock => {
    const outcome = outcomes[panel.id];
    const data = outcome && 'chart' in outcome && outcome.chart === 'figure' ? outcome.data : null;
    const beside = data?.beside;
    return {
      value: formatValue(writer, data?.unit ?? 'count', data?.value ?? null),
      title: translate(panel.title, { count: data?.value ?? 0 }),
      ...(beside
        ? {
            beside: `${formatValue(writer, data.unit, beside.value)} ${wordingOf(translate, 'beside', beside.key)}`,
          }
        : {}),
    };
  };
  return { kind: 'figures', figures: panels.map(figureOf) };
}

/** What is said in place of a panel: as on the page. */
function whyNothing({ translate }: Writer, panel: AnyPanel, outcome: PanelOutcome | undefined) {
  if (!outcome || 'failed' in outcome) return translate('sextant.report.failed');
  return translate(panel.empty ?? (`sextant.frame.empty.${panel.dashboard}` as const));
}

/** A chart, or why there is none; undefined where there is nothing and nothing to say of it. */
export function chartBlock(
  writer: Writer,
  panel: AnyPanel,
  outcome: PanelOutcome | undefined,
  how: { readonly title?: string; readonly wide?: boolean } = {}
): ReportChart {
  const title = how.title ?? writer.translate(panel.title, { count: 0 });
  const drawn =
    outcome && 'chart' in outcome && !isEmpty(outcome)
      ? chartOf(writer, title, outcome, how.wide ?? false)
      : undefined;
  return drawn ?? { title, kind: 'nothing', why: whyNothing(writer, panel, outcome) };
}

function written(writer: Writer, column: TableColumn, cell: Cell | undefined): ReportCell {
  const { tag, timeZone, translate } = writer;
  const none = translate('sextant.unit.none');
  if (cell !== null && typeof cell === 'object') {
    return { text: cell.text ?? none, href: safeHref(cell.href) };
  }
  if (cell === null || cell === undefined) return none;
  switch (column.cell) {
    case 'instant':
      return formatInstant(tag, timeZone, 'instant', Date.parse(String(cell)));
    case 'month':
      return formatInstant(tag, timeZone, 'month', Date.parse(String(cell)));
    case 'state':
      return {
        text: stateOf(translate, column.words, String(cell)),
        tone: toneOf(column.words ?? '', String(cell)),
      };
    case 'link':
    case 'text': {
      const text = stateOf(translate, column.words, String(cell));
      const mark = column.mark?.(String(cell));
      return mark && text === String(cell) ? filterValue(translate, tag, mark) : text;
    }
    default:
      return formatValue(writer, column.cell, Number(cell));
  }
}

const isText = ({ cell }: TableColumn) =>
  ['link', 'text', 'instant', 'month', 'state'].includes(cell);

/** A table with the rows that it was given. */
export function tableBlock(
  writer: Writer,
  panel: AnyPanel,
  { rows, without = [] }: ChartData['table']
): ReportTable {
  const { translate } = writer;
  const shown = (panel.columns ?? []).filter(({ id }) => !without.includes(id));
  return {
    kind: 'table',
    title: translate(panel.title, { count: rows.length }),
    columns: shown.map((column, at): ReportColumn => ({
      title: translate(column.title),
      group: column.group && translate(column.group),
      align: isText(column) ? 'left' : 'right',
      width: at === 0 ? 'fill' : 'fit',
    })),
    rows: rows.map((row) => shown.map((column) => written(writer, column, row[column.id]))),
    empty: translate(panel.empty ?? (`sextant.frame.empty.${panel.dashboard}` as const)),
  };
}

/** Counts by two properties as a table. */
export function matrixBlock(
  writer: Writer,
  title: string,
  { columns, rows }: ChartData['matrix'],
  empty: string
): ReportTable {
  return {
    kind: 'table',
    title,
    columns: [
      { title: '', align: 'left', width: 'fill' },
      ...columns.map((column): ReportColumn => ({
        title: markLabel(writer, column),
        align: 'right',
        width: 'fit',
      })),
    ],
    rows: rows.map((row) => [
      markLabel(writer, row),
      ...row.cells.map(({ count }) => formatValue(writer, 'count', count)),
    ]),
    empty,
  };
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** How each of these panels is counted, as its page says. */
export function definitionsOf(
  { translate }: Writer,
  panels: readonly AnyPanel[],
  titles: Readonly<Record<string, string>> = {}
): ReportBlock {
  return {
    kind: 'definitions',
    entries: panels.flatMap(({ id, title, about }) =>
      about === undefined
        ? []
        : [{ term: capital(titles[id] ?? translate(title, { count: 2 })), text: translate(about) }]
    ),
  };
}
