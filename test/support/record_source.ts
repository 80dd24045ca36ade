import { CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { CatalogueSource, KnownRevisions } from '../../server/sources/catalogue_source';

/** A record published in catalogue A, and what is different about it. */
export function record(uuid: string, different: Partial<CatalogueRecord> = {}): CatalogueRecord {
  return {
    uuid,
    title: `Record ${uuid}`,
    standard: 'iso19139',
    access: 'public',
    validity: 'valid',
    validityInspire: 'unknown',
    catalogues: ['A'],
    kinds: ['dataset'],
    organisations: [],
    ...different,
  };
}

/** A source that gives these records, in batches as they are asked for. */
export function recordSource(
  records: Iterable<CatalogueRecord>,
  different: Partial<CatalogueSource> = {}
): CatalogueSource {
  async function* items() {
    for (const each of records) yield { record: each };
  }
  return {
    groups: async () => [{ id: '10', name: 'A' }],
    items,
    view: 'complete',
    linkTo: (uuid) => `https://catalogue.example/${uuid}`,
    ...different,
  };
}

/** The same, which also tells that a record is as it was. */
export function rememberingSource(
  records: readonly CatalogueRecord[],
  different: Partial<CatalogueSource> = {}
): CatalogueSource {
  async function* items(known?: KnownRevisions) {
    const before = await known?.(records.map(({ uuid }) => uuid));
    for (const record of records) {
      const revision = JSON.stringify(record);
      if (before?.get(record.uuid) === revision) yield { same: record.uuid };
      else yield { record, revision };
    }
  }
  return recordSource([], { items, ...different });
}
