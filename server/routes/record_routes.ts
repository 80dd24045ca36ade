import { getRecord } from '../../common/api/contracts/records';
import type { BrokenLink } from '../../common/catalogue/link_check';
import type { OnlineLink } from '../../common/catalogue/online_link';
import { resolveAsOf } from '../../common/query/as_of';
import type { Services } from '../services';
import { asOfBefore } from '../store/catalogue_view';
import { catalogueStore } from '../store/catalogues';
import { ifAllowed } from '../store/if_allowed';
import { linkCheckStore } from '../store/link_checks';
import { recordStore } from '../store/records';
import { Transport } from '../store/transport';
import { audienceGroups } from '../store/audience_groups';
import { implement, Route } from './implement';
import { toRecordDetails } from './record_details';

/** Who may not read what links answered sees the record without it. */
async function brokenLinks(user: Transport, links: readonly OnlineLink[]): Promise<BrokenLink[]> {
  if (links.length === 0) return [];
  return (await ifAllowed(linkCheckStore(user).brokenOf(links))) ?? [];
}

export function recordRoutes({ report, now, configuration }: Services): Route[] {
  return [
    implement(getRecord, report, async ({ params, query }, { user }) => {
      const catalogue = await catalogueStore(user).find(params.name);
      const { as_of: date } = query;
      const instant = date && resolveAsOf(date, now(), configuration.timeZone);
      const asOf = asOfBefore(catalogue, instant || undefined);
      const record = await recordStore(user).find(catalogue.name ?? '', params.uuid, asOf);
      const details = toRecordDetails(record, audienceGroups(catalogue));
      // Links are checked as they are today.
      const broken = asOf === undefined ? await brokenLinks(user, details.links) : [];
      return broken.length === 0 ? details : { ...details, broken_links: broken };
    }),
  ];
}
