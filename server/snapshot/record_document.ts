import type { Run } from '../../common/api/contracts/runs';
import { CatalogueGroup, CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { foldText } from '../../common/codecs/fold_text';
import { RecordDocument } from '../../common/index_schema/records';
import { CatalogueSource } from '../sources/catalogue_source';

interface Snapshot {
  readonly source: CatalogueSource;
  readonly run: Run;
  readonly groups: readonly CatalogueGroup[];
}

/** A record as `sextant-records` holds it. */
export function toRecordDocument(
  record: CatalogueRecord,
  { source, run, groups }: Snapshot
): RecordDocument {
  return {
    uuid: record.uuid,
    source: run.source,
    snapshot: run.id,
    catalogue: record.catalogues,
    owner_catalogue: groups.find(({ id }) => id !== undefined && id === record.ownerGroup)?.name,
    title: record.title,
    title_folded: foldText(record.title ?? record.uuid),
    link: source.linkTo(record.uuid),
    standard: record.standard,
    kind: record.kinds,
    access: record.access,
    validity: record.validity,
    validity_inspire: record.validityInspire,
    'privileges.view': record.privileges?.view,
    'privileges.download': record.privileges?.download,
    'privileges.dynamic': record.privileges?.dynamic,
    created: record.created,
    changed: record.changed,
    harvested: record.harvested,
    workflow: record.workflow,
    links: record.links?.map((each) => JSON.stringify(each)),
    organisation: record.organisations,
  };
}
