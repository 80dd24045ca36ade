import { getRecord } from '../../common/api/contracts/records';
import type { BrokenLink } from '../../common/catalogue/link_check';
import type { OnlineLink } from '../../common/catalogue/online_link';
import { SextantError } from '../../common/errors';
import type { Services } from '../composition';
import { catalogueStore } from '../store/catalogues';
import { linkCheckStore } from '../store/link_checks';
import { recordStore } from '../store/records';
import { Transport } from '../store/transport';
import { audienceGroups } from '../store/audience_groups';
import { implement, Route } from './implement';
import { toRecordDetails } from './record_details';

/** Who may not read what links answered sees the record without it. */
async function brokenLinks(user: Transport, links: readonly OnlineLink[]): Promise<BrokenLink[]> {
  if (links.length === 0) return [];
  try {
    return await linkCheckStore(user).brokenOf(links);
  } catch (error) {
    if (error instanceof SextantError && ['forbidden', 'not_found'].includes(error.code)) return [];
    throw error;
  }
}

export function recordRoutes({ report }: Services): Route[] {
  return [
    implement(getRecord, report, async ({ params }, { user }) => {
      const catalogue = await catalogueStore(user).find(params.name);
      const record = await recordStore(user).find(catalogue.name ?? '', params.uuid);
      const details = toRecordDetails(record, audienceGroups(catalogue));
      const broken = await brokenLinks(user, details.links);
      return broken.length === 0 ? details : { ...details, broken_links: broken };
    }),
  ];
}
