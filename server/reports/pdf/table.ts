import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { printTone, RULE, SHADE, SUBDUED_TEXT } from '../../../common/reports/print_colours';
import { wrapped } from '../../../common/reports/printable';
import type { ReportCell, ReportColumn, ReportTable } from '../../../common/reports/report';

/** Thin lines between rows, a shade behind the titles. */
function layoutOf(heads: number): CustomTableLayout {
  return {
    hLineWidth: (at, { table }) =>
      at === heads || at === table.body.length ? 0.8 : at === 0 ? 0 : 0.4,
    vLineWidth: () => 0,
    hLineColor: () => RULE,
    fillColor: (row) => (row < heads ? SHADE : null),
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 2.5,
    paddingBottom: () => 2,
  };
}

/** Titles of columns; where some are grouped, a row of groups above them. */
function headsOf(columns: readonly ReportColumn[]): TableCell[][] {
  const style = { bold: true, fontSize: 7.5 } as const;
  const titles = columns.map(({ title, align }): TableCell => ({
    ...style,
    text: wrapped(title),
    alignment: align,
  }));
  if (!columns.some(({ group }) => group !== undefined)) return [titles];
  const groups = columns.map((column, at): TableCell => {
    if (column.group === undefined) return { text: '' };
    if (columns[at - 1]?.group === column.group) return {};
    const rest = columns.slice(at);
    const end = rest.findIndex(({ group }) => group !== column.group);
    const colSpan = end < 0 ? rest.length : end;
    return { ...style, text: wrapped(column.group), colSpan, alignment: 'center' };
  });
  return [groups, titles];
}

/** A word of this length is never broken: an identifier of GeoNetwork. */
const UNBROKEN = 36;

function cellOf(cell: ReportCell, { align, small }: ReportColumn): TableCell {
  const given = typeof cell === 'string' ? { text: cell } : cell;
  const text = wrapped(given.text);
  const { href, tone } = { href: undefined, tone: undefined, ...given };
  return {
    text,
    ...(align === 'left' ? {} : { alignment: align }),
    ...(small ? { fontSize: 6.5, noWrap: text.length <= UNBROKEN } : {}),
    ...(tone ? { color: tone === 'subdued' ? SUBDUED_TEXT : printTone(tone) } : {}),
    ...(href ? { link: href, color: printTone('primary') } : {}),
  };
}

const widthOf = ({ width }: ReportColumn) =>
  width === 'fill' ? '*' : width === 'fit' ? 'auto' : width;

/** What stands over a table stays with its head and first row: about their height, in points. */
const ROOM = 56;

/** A table whose titles come again on each page, below headings that no page ends with. */
export function tableContents(block: ReportTable, headings: readonly Content[] = []): Content[] {
  const { title, note, columns, rows, empty } = block;
  const heads = headsOf(columns);
  const [first, ...rest]: Content[] = [
    ...headings,
    ...(title ? [{ text: wrapped(title), style: 'title' }] : []),
    ...(note ? [{ text: wrapped(note), style: 'note' }] : []),
  ];
  const table = (lift: number): Content =>
    rows.length === 0
      ? { text: wrapped(empty), style: 'note', margin: [0, -lift, 0, 10] }
      : {
          table: {
            headerRows: heads.length,
            widths: columns.map(widthOf),
            dontBreakRows: true,
            keepWithHeaderRows: 1,
            body: [
              ...heads,
              ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]!))),
            ],
          },
          fontSize: 8,
          layout: layoutOf(heads.length),
          margin: [0, -lift, 0, 10],
        };
  if (!first) return [table(0)];
  const room: Content = { stack: [], margin: [0, 0, 0, ROOM] };
  return [{ stack: [first, ...rest, room], unbreakable: true, margin: [0, 4, 0, 0] }, table(ROOM)];
}
