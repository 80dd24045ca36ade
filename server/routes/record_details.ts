import { isRight } from 'fp-ts/Either';
import { ACCESS } from '../../common/catalogue/access';
import { WORKFLOW } from '../../common/catalogue/catalogue_record';
import { OnlineLink, onlineLink } from '../../common/catalogue/online_link';
import { grantOf } from '../../common/catalogue/record_rights';
import { AudienceGroups, groupOfAudience, rightName, RIGHTS } from '../../common/catalogue/rights';
import { VALIDITY } from '../../common/catalogue/validity';
import type { RecordDetails } from '../../common/api/contracts/records';
import { RecordDocument } from '../../common/index_schema/records';

function linkOf(text: string): OnlineLink[] {
  try {
    const decoded = onlineLink.decode(JSON.parse(text));
    return isRight(decoded) ? [decoded.right] : [];
  } catch {
    return [];
  }
}

const known = <V extends string>(values: readonly V[], value: string | undefined): V | undefined =>
  values.find((one) => one === value);

/** A stored record as its details show it; what has an unknown value there is left out here. */
export function toRecordDetails(record: RecordDocument, groups: AudienceGroups): RecordDetails {
  const rights = RIGHTS.filter(
    ({ audience }) => audience !== 'geocatalogue' || groupOfAudience(audience, groups) !== undefined
  );
  return {
    uuid: record.uuid ?? '',
    title: record.title,
    link: record.link,
    catalogues: record.catalogue ?? [],
    owner_catalogue: record.owner_catalogue,
    standard: record.standard,
    kinds: record.kind ?? [],
    organisations: record.organisation ?? [],
    access: known(ACCESS, record.access) ?? 'unknown',
    validity: known(VALIDITY, record.validity) ?? 'unknown',
    validity_inspire: known(VALIDITY, record.validity_inspire) ?? 'unknown',
    created: record.created,
    changed: record.changed,
    harvested: record.harvested,
    workflow: known(WORKFLOW, record.workflow),
    rights: Object.fromEntries(
      rights.map((right) => [rightName(right), grantOf(record, right, groups)])
    ),
    links: (record.links ?? []).flatMap(linkOf),
  };
}
