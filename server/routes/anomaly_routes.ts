import { readAnomalies } from '../../common/api/contracts/anomalies';
import type { Services } from '../services';
import { anomaliesIn, findAnomalies } from '../store/anomalies';
import { catalogueStore } from '../store/catalogues';
import { implement, Route } from './implement';

export function anomalyRoutes({ report }: Services): Route[] {
  return [
    implement(readAnomalies, report, async ({ params, query }, { user }) => {
      const catalogue = await catalogueStore(user).find(params.name);
      const { name = '', editor_link: editor } = catalogue;
      const found = await findAnomalies(user, name, query.rule, query.page ?? 0);
      return {
        rules: [...found.rules],
        total: found.total,
        records: found.records.map((record) => {
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
    }),
  ];
}
