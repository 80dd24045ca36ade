import type { Column, Content } from 'pdfmake/interfaces';
import { RULE, SUBDUED_TEXT } from '../../../common/reports/print_colours';
import { wrapped } from '../../../common/reports/printable';
import type { ReportBlock, ReportChart } from '../../../common/reports/report';
import { WIDTH } from './page';

type Charts = Extract<ReportBlock, { kind: 'charts' }>;
type Kind<K extends ReportChart['kind']> = Extract<ReportChart, { kind: K }>;
type Legend = Kind<'plot'>['legend'];

const GAP = 16;
const LEGEND_GAP = 2;
const dot = (color: string): Column => ({
  canvas: [{ type: 'ellipse', x: 3, y: 5, r1: 3, r2: 3, color }],
  width: 10,
});

/** One entry a line: its colour, its name, its value. */
function listed(legend: Legend): Content {
  return {
    stack: legend.map(({ label, colour, value }) => ({
      columns: [
        dot(colour),
        {
          text: [
            wrapped(label, 12),
            ...(value ? [{ text: `\n${wrapped(value)}`, color: SUBDUED_TEXT }] : []),
          ],
          width: '*',
        },
      ],
      columnGap: LEGEND_GAP,
      fontSize: 7.5,
      margin: [0, 0, 0, 3],
    })),
  };
}

/** Entries side by side, as many as have room. */
function inLines(legend: Legend, across: number): Content {
  const rows: Legend[] = [];
  for (let at = 0; at < legend.length; at += across) rows.push(legend.slice(at, at + across));
  return {
    stack: rows.map((row) => ({
      columns: row.flatMap(({ label, colour, value }): Column[] => [
        dot(colour),
        {
          text: wrapped(value ? `${label} (${value})` : label),
          width: 'auto',
          margin: [0, 0, 10, 0],
        },
      ]),
      columnGap: LEGEND_GAP,
      fontSize: 7.5,
    })),
    margin: [0, 2, 0, 0],
  };
}

function sharesContent({ svg, legend }: Kind<'shares'>): Content {
  return {
    columns: [
      { svg, width: 84 },
      { ...Object(listed(legend)), width: '*' },
    ],
    columnGap: 8,
  };
}

function barsContent({ rows, others }: Kind<'bars'>, width: number): Content {
  const longest = width * 0.42;
  return {
    stack: [
      {
        table: {
          widths: ['*', longest, 'auto'],
          body: rows.map(({ label, colour, share, value }) => [
            { text: wrapped(label) },
            {
              canvas: [
                {
                  type: 'rect',
                  x: 0,
                  y: 1.5,
                  w: Math.max(0.6, share * (longest - 6)),
                  h: 7,
                  color: colour,
                },
              ],
            },
            { text: wrapped(value), alignment: 'right', noWrap: true },
          ]),
        },
        layout: {
          defaultBorder: false,
          paddingLeft: () => 0,
          paddingRight: () => 6,
          paddingTop: () => 1,
          paddingBottom: () => 1,
        },
        fontSize: 7.5,
      },
      ...(others ? [{ text: wrapped(others), style: 'note' }] : []),
    ],
  };
}

function drawn(chart: ReportChart, width: number): Content {
  switch (chart.kind) {
    case 'shares':
      return sharesContent(chart);
    case 'bars':
      return barsContent(chart, width);
    case 'plot':
      return {
        stack: [{ svg: chart.svg, width }, inLines(chart.legend, chart.wide ? 6 : 3)],
      };
    case 'nothing':
      return { text: wrapped(chart.why), style: 'note' };
  }
}

/** Charts side by side, each whole on its page. */
export function chartContents({ charts, across }: Charts): Content[] {
  const width = (WIDTH.portrait - (across - 1) * GAP) / across;
  const rows: ReportChart[][] = [];
  for (let at = 0; at < charts.length; at += across) rows.push(charts.slice(at, at + across));
  return rows.map((row) => ({
    columns: row.map((chart) => ({
      stack: [{ text: wrapped(chart.title), style: 'title' }, drawn(chart, width)],
      width,
    })),
    columnGap: GAP,
    unbreakable: true,
    margin: [0, 4, 0, 10],
  }));
}

export const rule = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: RULE }],
});
