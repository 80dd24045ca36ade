import { CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { WrittenLink } from '../../common/catalogue/online_link';

/** What the join of requests needs of a record. Plain data: it crosses to worker threads. */
export interface LinkedRecord {
  readonly uuid: string;
  /** Names. */
  readonly catalogues: readonly string[];
  /** The record describes a service as a whole: every request to it is one of its own. */
  readonly isService: boolean;
  readonly links: readonly WrittenLink[];
}

/** As written only: what a catalogue page reads in a link is told anew of each request. */
function asWritten({ url, protocol, name, function: role }: WrittenLink): WrittenLink {
  return {
    url,
    ...(protocol === undefined ? {} : { protocol }),
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { function: role }),
  };
}

export function linkedRecord(
  record: Pick<CatalogueRecord, 'uuid' | 'catalogues' | 'kinds' | 'links'>
): LinkedRecord {
  const { uuid, catalogues, kinds, links = [] } = record;
  return { uuid, catalogues, isService: kinds.includes('service'), links: links.map(asWritten) };
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
