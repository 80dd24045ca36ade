import { Client } from '@opensearch-project/opensearch';
import { readFileSync } from 'fs';
import { SextantError } from '../../../common/errors';
import { isObject } from '../geonetwork_hit/read_values';

export interface IndexAccess {
  /** Address of Elasticsearch or OpenSearch. */
  readonly url: string;
  /** gn-records, or as the installation calls it. */
  readonly index: string;
  readonly username?: string;
  readonly password?: string;
  readonly certificateAuthority?: string;
}

type Query = Readonly<Record<string, unknown>>;

/** A hit by its uuid and the state of its document. */
export interface HitRevision {
  readonly uuid: string;
  readonly revision?: string;
}

export interface IndexReader {
  /**
   * Every hit of a query by its uuid; at one instant where the server has points in time, else as it
   * changes. Two hits with one uuid must not both suit the query.
   */
  hits(query: Query, fields: readonly string[]): AsyncGenerator<unknown>;
  /** Every hit of a query that has a uuid, in pages, without its document. */
  revisions(query: Query): AsyncGenerator<readonly HitRevision[]>;
  /** The state of a hit's document: absent where the server does not tell it. */
  revisionOf(hit: unknown): Promise<string | undefined>;
  /** The hits of a query that has at most 1,000. */
  page(query: Query, fields: readonly string[]): Promise<readonly unknown[]>;
  count(query: Query): Promise<number>;
  close(): Promise<void>;
}

/** Hits of a page: of some 28 kB each, in memory at once. */
const PAGE = 200;
const MOST_AT_ONCE = 1000;
/** Of hits without their documents. */
const LONG_PAGE = 5000;
/** With the number of the document's last write. */
const REVISED = { seq_no_primary_term: true };
const KEPT_ALIVE = '2m';
const TIMEOUT = 60_000;

interface PointInTime {
  readonly id: string;
  /** The calls differ between Elasticsearch and OpenSearch. */
  close(): Promise<unknown>;
}

function failure({ url, index }: IndexAccess, error: unknown): SextantError {
  const { statusCode, body, name } = Object(Object(error).meta ?? error);
  const type = Object(Object(body).error).type ?? Object(error).name ?? name;
  const refused = statusCode === 401 || statusCode === 403;
  const what = refused ? `refuses (${statusCode}): check the account of the source` : String(type);
  const at = url.replace(/\/\/[^/@]*@/, '//');
  return new SextantError(
    'source_unreachable',
    `The index ${index} at ${at} cannot be read: ${what}`
  );
}

/**
 * Reads GeoNetwork's index with one client for Elasticsearch 7 and 8 and OpenSearch: they differ in
 * points in time alone (docs/adr/0016).
 */
export function indexReader(access: IndexAccess): IndexReader {
  const { url, index, username, password, certificateAuthority } = access;
  const client = new Client({
    node: url,
    requestTimeout: TIMEOUT,
    maxRetries: 2,
    ...(username === undefined ? {} : { auth: { username, password: password ?? '' } }),
    ...(certificateAuthority === undefined
      ? {}
      : { ssl: { ca: readFileSync(certificateAuthority) } }),
  });

  async function call(method: string, path: string, body?: unknown, querystring = {}) {
    const answer = await client.transport.request({
      method,
      path,
      querystring,
      ...(isObject(body) ? { body } : {}),
    });
    return isObject(answer.body) ? answer.body : {};
  }
  async function attempt<A>(work: () => Promise<A>): Promise<A> {
    try {
      return await work();
    } catch (error) {
      throw failure(access, error);
    }
  }
  const at = `/${encodeURIComponent(index)}`;

  /** Undefined where the server has none, or does not let the account have one. */
  async function openPointInTime(): Promise<PointInTime | undefined> {
    const keep = { keep_alive: KEPT_ALIVE };
    try {
      const { id } = await call('POST', `${at}/_pit`, undefined, keep);
      if (typeof id === 'string') return { id, close: () => call('DELETE', '/_pit', { id }) };
    } catch {
      // OpenSearch, or an Elasticsearch without them.
    }
    try {
      const { pit_id: id } = await call('POST', `${at}/_search/point_in_time`, undefined, keep);
      if (typeof id !== 'string') return undefined;
      return { id, close: () => call('DELETE', '/_search/point_in_time', { pit_id: [id] }) };
    } catch {
      return undefined;
    }
  }

  async function search(path: string, body: object): Promise<readonly unknown[]> {
    const answer = await attempt(() => call('POST', path, body));
    const hits = isObject(answer.hits) ? answer.hits.hits : undefined;
    if (Array.isArray(hits)) return hits;
    throw new SextantError('source_invalid', `${index} answered a search without hits.hits`);
  }

  let generations: Promise<ReadonlyMap<string, string>> | undefined;

  /** Identities of the indices behind the name: made anew, an index counts its writes anew. */
  async function readGenerations(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const querystring = { flat_settings: true };
    // An account that may read documents and no settings reads every record each time.
    const path = `${at}/_settings/index.uuid`;
    const answer = await call('GET', path, undefined, querystring).catch(() => ({}));
    for (const [name, about] of Object.entries(answer)) {
      const settings: unknown = isObject(about) ? about.settings : undefined;
      const uuid = isObject(settings) ? settings['index.uuid'] : undefined;
      if (typeof uuid === 'string') found.set(name, uuid);
    }
    return found;
  }

  /** GeoNetwork changes rights and counters of a document in place: its dates do not tell. */
  async function revisionOf(hit: unknown): Promise<string | undefined> {
    if (!isObject(hit)) return undefined;
    const { _index: name, _seq_no: sequence, _primary_term: term } = hit;
    generations = generations ?? readGenerations();
    const generation = (await generations).get(String(name));
    if (generation === undefined || typeof sequence !== 'number') return undefined;
    return `${generation}/${term}/${sequence}`;
  }

  /** Pages of a query in the order of uuid, the next one asked for while one is worked on. */
  async function* pages(
    query: Query,
    size: number,
    shown: object
  ): AsyncGenerator<readonly unknown[]> {
    const point = await openPointInTime();
    const pit = point ? { pit: { id: point.id, keep_alive: KEPT_ALIVE } } : {};
    const path = point ? '/_search' : `${at}/_search`;
    try {
      const ask = (after: object = {}) => {
        const sorted = { size, sort: [{ uuid: 'asc' }], track_total_hits: false };
        return search(path, { query, ...shown, ...REVISED, ...sorted, ...pit, ...after });
      };
      let asked = ask();
      for (;;) {
        const page = await asked;
        const last = page[page.length - 1];
        const more = page.length === size && isObject(last);
        if (more) {
          // The server searches while this page is read; a failure is met at the next turn.
          asked = ask({ search_after: last.sort });
          asked.catch(() => undefined);
        }
        yield page;
        if (!more) return;
      }
    } finally {
      await point?.close().catch(() => undefined);
    }
  }

  async function* hits(query: Query, fields: readonly string[]): AsyncGenerator<unknown> {
    for await (const page of pages(query, PAGE, { _source: fields })) {
      for (const hit of page) yield hit;
    }
  }

  async function* revisions(query: Query): AsyncGenerator<readonly HitRevision[]> {
    const named = { bool: { filter: [query, { exists: { field: 'uuid' } }] } };
    // Nothing stored is opened: sorting tells the uuid.
    for await (const page of pages(named, LONG_PAGE, { stored_fields: '_none_' })) {
      const found: HitRevision[] = [];
      for (const hit of page) {
        const uuid = isObject(hit) && Array.isArray(hit.sort) ? hit.sort[0] : undefined;
        if (typeof uuid === 'string') found.push({ uuid, revision: await revisionOf(hit) });
      }
      yield found;
    }
  }

  const page = (query: Query, fields: readonly string[]) =>
    search(`${at}/_search`, { query, _source: fields, ...REVISED, size: MOST_AT_ONCE });

  async function count(query: Query): Promise<number> {
    const answer = await attempt(() => call('POST', `${at}/_count`, { query }));
    return typeof answer.count === 'number' ? answer.count : 0;
  }

  return { hits, revisions, revisionOf, page, count, close: () => client.close() };
}
