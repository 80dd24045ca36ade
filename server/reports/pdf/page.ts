import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { RULE, SUBDUED_TEXT, TEXT } from '../../../common/reports/print_colours';
import { printable } from '../../../common/reports/printable';
import type { Report } from '../../../common/reports/report';

/** Points: left, top, right, bottom. */
export const MARGINS: [number, number, number, number] = [42, 52, 42, 46];

/** Of A4, between its margins. */
export const WIDTH = { portrait: 595.28 - 84, landscape: 841.89 - 84 } as const;

type Frame = Pick<
  TDocumentDefinitions,
  'pageSize' | 'pageMargins' | 'defaultStyle' | 'header' | 'footer' | 'info'
>;

/** What every page has: size, margins, the name of the report on top, page numbers below. */
export function pageFrame({ locale, title, header, footer, pageOf }: Report): Frame & {
  readonly lang: string;
} {
  const top = printable(header);
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    lang: locale,
    info: { title: printable(title), creator: 'Sextant', producer: 'Sextant' },
    defaultStyle: { font: 'Roboto', fontSize: 9, color: TEXT, lineHeight: 1.15 },
    header: (page, _pages, size) =>
      page === 1
        ? null
        : {
            stack: [
              { text: top, fontSize: 8, color: SUBDUED_TEXT, maxHeight: 12, margin: [0, 0, 0, 5] },
              {
                canvas: [
                  {
                    ...{ type: 'line', x1: 0, y1: 0, x2: size.width - 84, y2: 0 },
                    lineWidth: 0.5,
                    lineColor: RULE,
                  },
                ],
              },
            ],
            margin: [42, 26, 42, 0],
          },
    footer: (page, pages) => ({
      columns: [
        { text: printable(footer), width: '*' },
        {
          text: pageOf.replace('{page}', String(page)).replace('{pages}', String(pages)),
          alignment: 'right',
          width: 120,
        },
      ],
      fontSize: 7.5,
      color: SUBDUED_TEXT,
      margin: [42, 14, 42, 0],
    }),
  };
}
