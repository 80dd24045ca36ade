import { AnomalousRecord, readAnomalies } from '../../common/api/contracts/anomalies';
import { exportAnomalies } from '../../common/api/contracts/exports';
import { AnomalyId } from '../../common/catalogue/anomalies/anomaly_ids';
import { anomaliesSheet } from '../../common/exports/list_sheets';
import { anomalyText } from '../../common/i18n/anomaly_text';
import { createWriter } from '../../common/i18n/writer';
import { sheetFile } from '../exports/sheet_file';
import type { Services } from '../services';
import { anomaliesIn, findAnomalies } from '../store/anomalies';
import { catalogueStore } from '../store/catalogues';
import type { Transport } from '../store/transport';
import { implement, Route } from './implement';

/** @param page undefined: all of them */
async function anomaliesOf(user: Transport, asked: string, rule?: AnomalyId, page?: number) {
  const { name = '', editor_link: editor } = await catalogueStore(user).find(asked);
  const { rules, total, records } = await findAnomalies(user, name, rule, page);
  return {
    name,
    rules: [...rules],
    total,
    records: records.map((record): AnomalousRecord => {
      const { uuid = '', title = uuid, link } = record;
      return {
        uuid,
        title,
        anomalies: anomaliesIn(record),
        ...(link === undefined ? {} : { link }),
        ...(editor === undefined
          ? {}
          : { editor: editor.replace('{uuid}', encodeURIComponent(uuid)) }),
      };
    }),
  };
}

export function anomalyRoutes({ report, configuration, now }: Services): Route[] {
  return [
    implement(readAnomalies, report, async ({ params, query }, { user }) => {
      const { name, ...found } = await anomaliesOf(user, params.name, query.rule, query.page ?? 0);
      return found;
    }),
    implement(exportAnomalies, report, async ({ params, query }, { user }) => {
      const { name, records } = await anomaliesOf(user, params.name, query.rule);
      const writer = createWriter(query.lang, configuration.timeZone);
      const { translate } = writer;
      return sheetFile(writer, {
        sheet: anomaliesSheet(writer, records),
        facts: [
          [translate('sextant.export.catalogue'), name],
          [
            translate('sextant.export.filters'),
            query.rule === undefined
              ? translate('sextant.export.no_filters')
              : anomalyText(translate, query.rule, 'title'),
          ],
          [translate('sextant.export.counted'), translate('sextant.history.anomalies.about')],
        ],
        name: [name, 'anomalies'],
        format: params.format,
        now: now(),
      });
    }),
  ];
}
