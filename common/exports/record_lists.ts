import type { AnomalousRecord } from '../api/contracts/anomalies';
import type { RecordDifference } from '../api/contracts/differences';
import { anomalyText } from '../i18n/anomaly_text';
import { differenceDetails } from '../i18n/difference_details';
import type { MessageId } from '../i18n/messages';
import { wordingOf } from '../i18n/wording';
import type { Writer } from '../i18n/writer';
import type { Sheet, SheetColumn } from './sheet';

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
