import { CatalogueRecord, OnlineLink } from '../../common/catalogue/catalogue_record';

/** What the join of requests needs of a record. Plain data: it crosses to worker threads. */
export interface LinkedRecord {
  readonly uuid: string;
  /** Names. */
  readonly catalogues: readonly string[];
  /** The record describes a service as a whole: every request to it is one of its own. */
  readonly isService: boolean;
  readonly links: readonly OnlineLink[];
}

export function linkedRecord(
  record: Pick<CatalogueRecord, 'uuid' | 'catalogues' | 'kinds' | 'links'>
): LinkedRecord {
  const { uuid, catalogues, kinds, links = [] } = record;
  return { uuid, catalogues, isService: kinds.includes('service'), links };
}

/** A catalogue that addresses are given to by configuration. */
export interface CatalogueAddresses {
  readonly name: string;
  /** `https://host/path` or, on any host, `/path`: the request's path starts with its segments. */
  readonly services: readonly string[];
}

/** All that a link table is made of. */
export interface LinkTableData {
  readonly records: readonly LinkedRecord[];
  readonly catalogues: readonly CatalogueAddresses[];
  /** Other names of hosts, each with the one that counts. */
  readonly hostAliases: Readonly<Record<string, string>>;
}
