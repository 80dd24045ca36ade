import type { CatalogueGroup } from '../../common/catalogue/catalogue_record';
import { recordFields } from '../../common/index_schema/records';
import { digestOf } from '../digest';
import { CatalogueSource } from '../sources/catalogue_source';
import { READER_VERSION } from '../sources/iso_xml/read_record_xml';
import { linkCheckStore } from '../store/link_checks';
import { Transport } from '../store/transport';
import { geocatalogueGroup } from './geocatalogue_group';
import { SourceAbout } from './save_catalogues';

/** Grows with every change of what is made of the same record: then all are read anew. */
export const MAPPING_VERSION = '1';

/** What the documents of a source's records are made with, beside what it tells of each. */
export interface RecordMaking {
  readonly groups: readonly CatalogueGroup[];
  /** Of the source, for the rules of anomalies. */
  readonly facts: {
    readonly geocatalogue: string | undefined;
    readonly tellsValidity: boolean;
    readonly tellsOwners: boolean;
    readonly brokenAddresses: ReadonlySet<string>;
  };
  /** Of all this: a record made with the same, in the same revision, is the same. */
  readonly digest: string;
}

/** @throws SextantError of the source or of OpenSearch */
export async function recordMaking(
  source: CatalogueSource,
  about: SourceAbout,
  transport: Transport
): Promise<RecordMaking> {
  const groups = await source.groups();
  const { tellsManagement = true } = source;
  const facts = {
    geocatalogue: geocatalogueGroup(groups, about.geocatalogue),
    tellsValidity: tellsManagement,
    tellsOwners: tellsManagement,
    brokenAddresses: await linkCheckStore(transport).broken(),
  };
  const digest = digestOf([
    ...[MAPPING_VERSION, READER_VERSION, recordFields, groups, about.thesauri],
    ...[{ ...facts, brokenAddresses: Array.from(facts.brokenAddresses).sort() }],
    source.linkTo('{uuid}'),
  ]);
  return { groups, facts, digest };
}
