import * as t from 'io-ts';
import { ANOMALY_IDS } from '../../catalogue/anomalies/anomaly_ids';
import { oneOf } from '../../codecs/literals';
import { catalogueName } from '../../codecs/names';
import { pageNumber } from '../../codecs/page_number';
import { defineContract } from '../contract';

const anomalyId = oneOf(ANOMALY_IDS);

const anomalousRecord = t.intersection([
  t.strict({ uuid: t.string, title: t.string, anomalies: t.array(anomalyId) }),
  t.partial({
    /** Page of the record. */
    link: t.string,
    /** Where the record is mended: its editor. */
    editor: t.string,
  }),
]);
export type AnomalousRecord = t.TypeOf<typeof anomalousRecord>;

/**
 * Records of a catalogue's last snapshot, published in it or owned by it, that something is wrong
 * with; 10 a page, by title. Texts of a rule: `sextant.anomaly.<id>.title` and `.about`.
 */
export const readAnomalies = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/anomalies',
  params: t.strict({ name: catalogueName }),
  query: t.exact(t.partial({ rule: anomalyId, page: pageNumber })),
  response: t.strict({
    /** Records that each rule found, those with none too; whatever `rule` is asked for. */
    rules: t.array(t.strict({ id: anomalyId, count: t.number })),
    total: t.number,
    records: t.array(anomalousRecord),
  }),
});
