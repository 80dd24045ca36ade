import { RecordDocument } from '../../common/index_schema/records';
import { RecordSummary } from '../../common/panels/define_panel';
import { storedLinks } from './stored_links';

function hostOf(address: string | undefined): string[] {
  try {
    return address === undefined ? [] : [new URL(address).hostname];
  } catch {
    return [];
  }
}

/**
 * A page is about many records: what is read there is no use of one of them. Only links to data
 * tell the hosts that a record can be measured at.
 */
export function toSummary(record: RecordDocument): RecordSummary {
  const data = storedLinks(record).filter(({ kind }) => kind !== 'page');
  const addresses = data.length > 0 ? data.map(({ url }) => url) : [record.link];
  return {
    uuid: record.uuid ?? '',
    title: record.title,
    link: record.link,
    catalogues: record.catalogue,
    hosts: Array.from(new Set(addresses.flatMap(hostOf))),
  };
}
