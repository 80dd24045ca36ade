import { getRecord } from '../../common/api/contracts/records';
import type { Services } from '../composition';
import { catalogueStore } from '../store/catalogues';
import { recordStore } from '../store/records';
import { audienceGroups } from './audience_groups';
import { implement, Route } from './implement';
import { toRecordDetails } from './record_details';

export function recordRoutes({ report }: Services): Route[] {
  return [
    implement(getRecord, report, async ({ params }, { user }) => {
      const catalogue = await catalogueStore(user).find(params.name);
      const record = await recordStore(user).find(catalogue.name ?? '', params.uuid);
      return toRecordDetails(record, audienceGroups(catalogue));
    }),
  ];
}
