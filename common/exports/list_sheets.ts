import type { AnomalousRecord } from '../api/contracts/anomalies';
import type { RecordDifference } from '../api/contracts/differences';
import type { ComparedCatalogue, Figures } from '../api/contracts/figures';
import type { Person } from '../api/contracts/people';
import { COMPARED_FIGURES } from '../catalogue/compared_figures';
import { FigureCurve, figureSeries } from '../catalogue/figure_series';
import { anomalyText } from '../i18n/anomaly_text';
import { differenceDetails } from '../i18n/difference_details';
import type { MessageId } from '../i18n/messages';
import { wordingOf } from '../i18n/wording';
import type { Writer } from '../i18n/writer';
import type { Sheet, SheetCell, SheetColumn } from './sheet';
import { columnOf, comparedColumn, seriesSheet } from './sheet_of';

function columnMaker({ translate }: Writer) {
  const text = (title: string): SheetColumn => ({ title, kind: 'text' });
  return {
    text: (id: MessageId) => text(translate(id)),
    address: (id: MessageId) =>
      text(translate('sextant.export.address', { column: translate(id) })),
  };
}

/** What became of records, a row a difference. */
export function differencesSheet(writer: Writer, differences: readonly RecordDifference[]): Sheet {
  const { translate } = writer;
  const { text, address } = columnMaker(writer);
  return {
    title: translate('sextant.history.differences.title'),
    columns: [
      { title: translate('sextant.history.differences.when'), kind: 'instant' },
      text('sextant.column.title'),
      address('sextant.column.title'),
      text('sextant.history.differences.what'),
      text('sextant.history.differences.details'),
      text('sextant.record.owner'),
    ],
    rows: differences.map((one) => [
      new Date(one.at),
      one.title,
      one.link ?? null,
      wordingOf(translate, 'difference', one.kind),
      differenceDetails(translate, one) || null,
      one.owner ?? null,
    ]),
  };
}

/** Records with what is wrong with them, a row a record. */
export function anomaliesSheet(writer: Writer, records: readonly AnomalousRecord[]): Sheet {
  const { translate } = writer;
  const { text, address } = columnMaker(writer);
  return {
    title: translate('sextant.history.anomalies.title'),
    columns: [
      text('sextant.column.title'),
      address('sextant.column.title'),
      text('sextant.history.anomalies.what'),
      text('sextant.history.anomalies.mend'),
    ],
    rows: records.map(({ title, link, anomalies, editor }) => [
      title,
      link ?? null,
      anomalies.map((rule) => anomalyText(translate, rule, 'title')).join(' · '),
      editor ?? null,
    ]),
  };
}

/** A curve of a catalogue's figures, a row a snapshot. */
export const curveSheet = (
  writer: Writer,
  curve: FigureCurve,
  figures: readonly Figures[]
): Sheet => ({
  title: writer.translate(`sextant.history.${curve.id}.title` as const),
  ...seriesSheet(writer, figureSeries(curve, figures)),
});

/** People of a catalogue, a row a person. */
export function peopleSheet(writer: Writer, people: readonly Person[]): Sheet {
  const { translate } = writer;
  const { text } = columnMaker(writer);
  return {
    title: translate('sextant.people.title'),
    columns: [
      text('sextant.people.username'),
      text('sextant.people.surname'),
      text('sextant.people.first_name'),
      text('sextant.people.profile'),
      text('sextant.people.admin'),
      text('sextant.filter.organisation'),
      text('sextant.people.email'),
    ],
    rows: people.map(({ username, surname, name, profile, administrator, organisation, email }) => [
      username ?? null,
      surname ?? null,
      name ?? null,
      wordingOf(translate, 'profile', profile),
      administrator ? '✓' : null,
      organisation ?? null,
      email ?? null,
    ]),
  };
}

/** Catalogues side by side: their figures, and those of an earlier instant where they are compared. */
export function comparisonSheet(writer: Writer, catalogues: readonly ComparedCatalogue[]): Sheet {
  const { translate } = writer;
  const { text } = columnMaker(writer);
  const isCompared = catalogues.some(({ compared }) => compared !== undefined);
  const columnsOf = (column: typeof columnOf): SheetColumn[] => [
    column(writer, translate('sextant.export.snapshot'), 'instant'),
    ...COMPARED_FIGURES.map(({ id, unit }) =>
      column(writer, translate(`sextant.catalogues.measure.${id}` as const), unit)
    ),
    column(writer, translate('sextant.catalogues.measure.last_created'), 'instant'),
  ];
  const dateOf = (at: string | undefined) => (at === undefined ? null : new Date(at));
  const cellsOf = (figures: Figures | undefined): SheetCell[] => [
    dateOf(figures?.at),
    ...COMPARED_FIGURES.map(({ read }) => (figures ? read(figures) : null)),
    dateOf(figures?.last_created),
  ];
  return {
    title: translate('sextant.catalogues.comparison'),
    columns: [
      text('sextant.catalogues.name'),
      ...columnsOf(columnOf),
      ...(isCompared ? columnsOf(comparedColumn) : []),
    ],
    rows: catalogues.map(({ name, figures, compared }) => [
      name,
      ...cellsOf(figures),
      ...(isCompared ? cellsOf(compared) : []),
    ]),
  };
}
