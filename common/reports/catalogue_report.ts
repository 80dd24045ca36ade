import type { Catalogue } from '../api/contracts/catalogues';
import type { Person } from '../api/contracts/people';
import { labelFor, textFor } from '../i18n/texts_for';
import { wordingOf } from '../i18n/wording';
import type { Writer } from '../i18n/writer';
import type { AnyPanel } from '../panels/define_panel';
import { headingsOf, isShown } from '../panels/catalogue/thesaurus_headings';
import { panelsOf } from '../panels/registry';
import { isEmpty } from '../panels/is_empty';
import type { Filters } from '../query/filter_fields';
import type { Period } from '../query/resolve_time';
import { chartBlock, definitionsOf, figuresOf, matrixBlock, Outcomes } from './panel_blocks';
import { RecordRows, recordTable } from './record_rows';
import type { Report, ReportBlock, ReportTable } from './report';
import { Fact, filtersText, frameOf, instantText, periodText } from './report_frame';
import { usageBlocks } from './usage_blocks';

export interface CatalogueReportData {
  readonly catalogue: Catalogue;
  /** Instant of the state shown, ISO 8601; absent: no snapshot yet. */
  readonly snapshotAt?: string;
  /** The reader sees a part of the records only. */
  readonly partial: boolean;
  readonly filters: Filters;
  readonly period: Period;
  /** Of all panels of the catalogue's page and of its use. */
  readonly outcomes: Outcomes;
  readonly rows: RecordRows;
  /** Absent where the reader may not see people. */
  readonly administrators?: readonly Person[];
  readonly now: Date;
}

function factsOf(writer: Writer, data: CatalogueReportData): Fact[] {
  const { translate } = writer;
  const { catalogue, snapshotAt, filters, period } = data;
  const state = snapshotAt && instantText(writer, Date.parse(snapshotAt));
  return [
    [translate('sextant.export.catalogue'), catalogue.name],
    [translate('sextant.export.snapshot'), state || translate('sextant.catalogue.no_snapshot')],
    [translate('sextant.export.filters'), filtersText(writer, filters, 'catalogue')],
    [translate('sextant.report.usage'), periodText(writer, period)],
    [translate('sextant.report.days'), writer.timeZone],
  ];
}

const isChart = ({ chart }: AnyPanel) => chart === 'shares';
const isHalf = ({ chart }: AnyPanel) => chart === 'ranking' || chart === 'columns';

/** The charts that the page shows at first, then those of "all charts" that have something to show. */
function chartBlocks(writer: Writer, { catalogue, outcomes }: CatalogueReportData): ReportBlock[] {
  const { translate } = writer;
  const titles = headingsOf(writer, catalogue);
  const panels = panelsOf('catalogue').filter(({ id }) => isShown(catalogue, id));
  const isFull = ({ id }: AnyPanel) => {
    const outcome = outcomes[id];
    return outcome !== undefined && 'chart' in outcome && !isEmpty(outcome);
  };
  const draw = (panel: AnyPanel) =>
    chartBlock(writer, panel, outcomes[panel.id], { title: titles[panel.id] });
  const first = panels.filter((panel) => isChart(panel) && !panel.more);
  const more = panels.filter((panel) => panel.more && isFull(panel));
  const thirds = more.filter(isChart).map(draw);
  const halves = more.filter(isHalf).map(draw);
  return [
    { kind: 'heading', text: translate('sextant.catalogue.statistics') },
    { kind: 'charts', charts: first.map(draw), across: 3 },
    ...(thirds.length > 0 ? [{ kind: 'charts', charts: thirds, across: 3 } as const] : []),
    ...(halves.length > 0 ? [{ kind: 'charts', charts: halves, across: 2 } as const] : []),
  ];
}

/** Counts of rights and of validators, as tables. */
function matrixBlocks(writer: Writer, { outcomes }: CatalogueReportData): ReportBlock[] {
  return panelsOf('catalogue').flatMap((panel): ReportBlock[] => {
    const outcome = outcomes[panel.id];
    if (panel.chart !== 'matrix' || !outcome || !('chart' in outcome)) return [];
    if (outcome.chart !== 'matrix' || isEmpty(outcome)) return [];
    const empty = writer.translate('sextant.frame.empty.value');
    return [matrixBlock(writer, writer.translate(panel.title), outcome.data, empty)];
  });
}

function administratorsOf(
  { translate }: Writer,
  people: readonly Person[] | undefined
): ReportTable[] {
  if (!people) return [];
  const none = translate('sextant.unit.none');
  const column = (title: string) => ({ title, align: 'left', width: 'fill' }) as const;
  return [
    {
      kind: 'table',
      title: translate('sextant.report.administrators'),
      columns: [
        column(translate('sextant.people.name')),
        column(translate('sextant.people.profile')),
        column(translate('sextant.filter.organisation')),
        column(translate('sextant.people.email')),
      ],
      rows: people.map(({ name, surname, username, profile, organisation, email }) => [
        [name, surname].filter(Boolean).join(' ') || username || none,
        wordingOf(translate, 'profile', profile),
        organisation ?? none,
        email ?? none,
      ]),
      empty: translate('sextant.report.administrators.none'),
    },
  ];
}

/** A catalogue on paper: the same figures as its page, and every record. */
export function catalogueReport(writer: Writer, data: CatalogueReportData): Report {
  const { translate } = writer;
  const { catalogue, outcomes, rows, partial, now } = data;
  const figures = panelsOf('catalogue').filter(({ chart }) => chart === 'figure');
  const description = textFor(writer, catalogue.description);
  const total = rows.records.rows.length;
  const written = new Intl.NumberFormat(writer.tag).format(total);
  const counted = [...panelsOf('catalogue'), ...panelsOf('usage')].filter(
    ({ id, chart }) => chart !== 'extents' && isShown(catalogue, id)
  );
  return {
    ...frameOf(writer, labelFor(writer, catalogue), now),
    kicker: translate('sextant.report.kicker.catalogue'),
    ...(catalogue.environment ? { badge: catalogue.environment } : {}),
    blocks: [
      ...(description ? [{ kind: 'text', text: description } as const] : []),
      { kind: 'facts', facts: factsOf(writer, data) },
      ...(catalogue.view === 'public'
        ? [{ kind: 'text', text: translate('sextant.catalogue.public_view'), small: true } as const]
        : []),
      ...(partial
        ? [{ kind: 'text', text: translate('sextant.report.partial'), small: true } as const]
        : []),
      { kind: 'heading', text: translate('sextant.catalogue.general') },
      figuresOf(writer, figures, outcomes),
      ...chartBlocks(writer, data),
      ...matrixBlocks(writer, data),
      ...administratorsOf(writer, data.administrators),
      ...usageBlocks(writer, data),
      {
        kind: 'heading',
        text: translate('sextant.report.records', { count: total, total: written }),
      },
      recordTable(writer, rows),
      { kind: 'heading', text: translate('sextant.report.definitions') },
      definitionsOf(writer, counted, headingsOf(writer, catalogue)),
    ],
  };
}
