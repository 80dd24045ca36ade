import { Links } from '../../common/enrich/options';
import { LinkedRecord } from './linked_record';
import { readLink, ReadLink } from './read_link';
import { canonicalHost } from './service_address';

/** One service address, with what records say of it. */
export interface LinkedService {
  /** By layer or dataset, in lower case. */
  readonly items: ReadonlyMap<string, Links>;
  /** Records that link to the address without a layer: for requests without a layer. */
  readonly whole?: Links;
  /** Records of the service itself: for every request. */
  readonly everything?: Links;
  /** No record: the catalogues that all records of the service share. */
  readonly shared?: Links;
}

export interface LinkIndex {
  /** By host and key of the path. */
  readonly services: ReadonlyMap<string, LinkedService>;
  /** By key of the path, where one host alone has it; without what holds for any layer. */
  readonly byPath: ReadonlyMap<string, LinkedService>;
  readonly byRecord: ReadonlyMap<string, Links>;
}

/** A layer that more records share says nothing of any of them, and would swell each document. */
const MOST_RECORDS = 50;

class Draft {
  public readonly items = new Map<string, Set<LinkedRecord>>();
  public readonly whole = new Set<LinkedRecord>();
  public readonly everything = new Set<LinkedRecord>();
  public readonly all = new Set<LinkedRecord>();

  public constructor(
    public readonly host: string,
    public readonly path: string
  ) {}

  public add(record: LinkedRecord, { place, layers }: ReadLink): void {
    this.all.add(record);
    if (record.isService && !place.items) {
      this.everything.add(record);
      return;
    }
    const { workspace } = place;
    const names = place.items
      ? place.items.slice(0, 1)
      : layers.map((name) => (workspace && !name.includes(':') ? `${workspace}:${name}` : name));
    if (names.length === 0) this.whole.add(record);
    for (const name of names) {
      const known = this.items.get(name);
      if (known) known.add(record);
      else this.items.set(name, new Set([record]));
    }
  }
}

function linksOf(records: ReadonlySet<LinkedRecord>): Links | undefined {
  if (records.size === 0) return undefined;
  const uuids = Array.from(records, ({ uuid }) => uuid);
  const catalogues = new Set(Array.from(records, (record) => record.catalogues).flat());
  return {
    records: uuids.length > MOST_RECORDS ? [] : uuids.sort(),
    catalogues: Array.from(catalogues).sort(),
  };
}

function sharedBy(records: ReadonlySet<LinkedRecord>): Links | undefined {
  const [first, ...others] = Array.from(records);
  const shared = (first?.catalogues ?? []).filter((name) =>
    others.every(({ catalogues }) => catalogues.includes(name))
  );
  return shared.length === 0 ? undefined : { records: [], catalogues: shared.slice().sort() };
}

/** Names without their prefix too, where one layer alone has them: `argo:floats` → `floats`. */
function itemsOf(drafts: Draft['items']): Map<string, Links> {
  const items = new Map<string, Links>();
  const short = new Map<string, Links | undefined>();
  for (const [name, records] of drafts) {
    const links = linksOf(records);
    if (links) items.set(name, links);
    const local = name.slice(name.indexOf(':') + 1);
    if (local !== name) short.set(local, short.has(local) ? undefined : links);
  }
  for (const [name, links] of short) if (links && !items.has(name)) items.set(name, links);
  return items;
}

function draftServices(
  records: readonly LinkedRecord[],
  aliases: ReadonlyMap<string, string>
): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const record of records) {
    for (const link of record.links) {
      const read = readLink(link);
      if (!read) continue;
      const host = canonicalHost(read.host, aliases);
      const key = `${host}${read.place.key}`;
      const draft = drafts.get(key) ?? new Draft(host, read.place.key);
      drafts.set(key, draft);
      draft.add(record, read);
    }
  }
  return drafts;
}

/** Indexes the online links of records by service address and layer. */
export function indexLinks(
  records: readonly LinkedRecord[],
  aliases: ReadonlyMap<string, string>
): LinkIndex {
  const services = new Map<string, LinkedService>();
  const byPath = new Map<string, LinkedService>();
  const ambiguous = new Set<string>();
  for (const [key, draft] of draftServices(records, aliases)) {
    const service = {
      items: itemsOf(draft.items),
      whole: linksOf(draft.whole),
      everything: linksOf(draft.everything),
      shared: sharedBy(draft.all),
    };
    services.set(key, service);
    if (byPath.has(draft.path)) ambiguous.add(draft.path);
    byPath.set(draft.path, { items: service.items });
  }
  for (const path of ambiguous) byPath.delete(path);
  const byRecord = new Map(
    records.map(({ uuid, catalogues }) => [uuid.toLowerCase(), { records: [], catalogues }])
  );
  return { services, byPath, byRecord };
}
