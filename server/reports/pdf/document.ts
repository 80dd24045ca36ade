import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { INK, printTone, SUBDUED_TEXT } from '../../../common/reports/print_colours';
import { wrapped } from '../../../common/reports/printable';
import type { Report, ReportBlock } from '../../../common/reports/report';
import { chartContents, rule } from './charts';
import { pageFrame, WIDTH } from './page';
import { tableContents } from './table';

function figuresContent({ figures }: Extract<ReportBlock, { kind: 'figures' }>): Content {
  return {
    columns: figures.map(({ value, title, beside }) => ({
      stack: [
        { text: wrapped(value), fontSize: 19, color: INK, lineHeight: 1.05 },
        { text: wrapped(title), fontSize: 8 },
        ...(beside ? [{ text: wrapped(beside), fontSize: 7, color: SUBDUED_TEXT }] : []),
      ],
    })),
    columnGap: 12,
    margin: [0, 4, 0, 10],
  };
}

function factsContent({ facts }: Extract<ReportBlock, { kind: 'facts' }>): Content {
  return {
    table: {
      widths: [120, '*'],
      body: facts.map(([name, value]) => [
        { text: wrapped(name), color: SUBDUED_TEXT },
        { text: wrapped(value) },
      ]),
    },
    layout: {
      defaultBorder: false,
      paddingLeft: () => 0,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
    fontSize: 8.5,
    margin: [0, 2, 0, 8],
  };
}

function definitionContents({ entries }: Extract<ReportBlock, { kind: 'definitions' }>): Content[] {
  return entries.map(({ term, text }) => ({
    text: [{ text: `${wrapped(term)}. `, bold: true }, wrapped(text)],
    fontSize: 8,
    margin: [0, 0, 0, 4],
  }));
}

/** The parts of a block, between which a page may end. */
function blockContents(block: ReportBlock): Content[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: wrapped(block.text), style: 'heading' }];
    case 'text':
      return [
        {
          text: wrapped(block.text),
          ...(block.small ? { style: 'note' } : {}),
          margin: [0, 2, 0, 8],
        },
      ];
    case 'facts':
      return [factsContent(block)];
    case 'figures':
      return [figuresContent(block)];
    case 'charts':
      return chartContents(block);
    case 'table':
      return tableContents(block);
    case 'definitions':
      return definitionContents(block);
  }
}

interface Piece {
  readonly landscape: boolean;
  readonly content: Content[];
}

const isLandscape = (block: ReportBlock) => block.kind === 'table' && block.landscape === true;

function withHeadings(headings: readonly Content[], block: ReportBlock): Content[] {
  if (block.kind === 'table') return tableContents(block, headings);
  const [first, ...rest] = blockContents(block);
  if (headings.length === 0 || !first) return blockContents(block);
  return [{ stack: [...headings, first], unbreakable: true }, ...rest];
}

/** Blocks in pieces of one orientation each. A heading stays with the first part of what follows it. */
function turned(blocks: readonly ReportBlock[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let headings: Content[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'heading' && at + 1 < blocks.length) {
      headings = [...headings, ...blockContents(block)];
      return;
    }
    const whole = withHeadings(headings, block);
    const landscape = isLandscape(block);
    headings = [];
    const last = pieces[pieces.length - 1];
    if (last && last.landscape === landscape) last.content.push(...whole);
    else pieces.push({ landscape, content: whole });
  });
  return pieces;
}

function titleContent({ kicker, title, badge }: Report): Content {
  return {
    stack: [
      {
        text: wrapped(kicker).toUpperCase(),
        fontSize: 8,
        color: printTone('primary'),
        characterSpacing: 0.8,
      },
      {
        text: [
          { text: wrapped(title), fontSize: 22, color: INK },
          ...(badge ? [{ text: `   ${wrapped(badge)}`, fontSize: 9, color: SUBDUED_TEXT }] : []),
        ],
        margin: [0, 2, 0, 6],
      },
      rule(WIDTH.portrait),
    ],
    margin: [0, -14, 0, 8],
  };
}

/** A report as pdfmake takes it. */
export function documentOf(report: Report): TDocumentDefinitions {
  const pieces = turned(report.blocks).map(({ landscape, content }, at): Content => ({
    stack: content,
    ...(at === 0
      ? {}
      : { pageBreak: 'before', pageOrientation: landscape ? 'landscape' : 'portrait' }),
  }));
  return {
    ...pageFrame(report),
    content: [titleContent(report), ...pieces],
    styles: {
      heading: { fontSize: 13, color: INK, margin: [0, 8, 0, 4] },
      title: { fontSize: 9, bold: true, color: INK, margin: [0, 0, 0, 4] },
      note: { fontSize: 7.5, color: SUBDUED_TEXT, margin: [0, 0, 0, 4] },
    },
  };
}
