import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { bulkCreate, BulkOutcome } from './bulk';
import { recordCarrier } from './carry_records';
import { countDocuments } from './get_documents';
import {
  deleteIndex,
  ensureIndex,
  indicesLike,
  indicesOf,
  refresh,
  updateAliases,
} from './indices';
import { KnownState, knownStates } from './known_states';
import { toSextantError } from './opensearch_error';
import { searchPages } from './search_pages';
import { SUPERSEDED, supersede } from './superseded';
import { Transport } from './transport';

/** The last whole snapshot of a source: the one behind the alias. */
export interface SnapshotBefore {
  readonly index: string;
  /** ISO 8601. */
  readonly at: string;
  readonly records: number;
  /** Digest of what its records were made with, beside what the source gave. */
  readonly made_with?: string;
}

/** A snapshot being written: invisible until it is committed. */
export interface OpenSnapshot {
  readonly index: string;
  /** Absent for the first, and where the one before was made without a history. */
  readonly before?: SnapshotBefore;
  /** Instant of the snapshot, ISO 8601: later than that of the one before. */
  readonly at: string;
  /** States of the snapshot before, by uuid. */
  known(uuids: readonly string[]): Promise<ReadonlyMap<string, KnownState>>;
  add(records: readonly RecordDocument[]): Promise<BulkOutcome>;
  /** Takes records over from the snapshot before, as they are there. */
  carry(uuids: readonly string[]): Promise<BulkOutcome>;
  /** Lets searches see it. */
  seal(): Promise<void>;
  /** Records that are new or have a new state, in pages. */
  changed(): AsyncIterable<readonly RecordDocument[]>;
  /** Records of the snapshot before that this one has not, in pages. */
  gone(): AsyncIterable<readonly KnownState[]>;
  /** Shows it in place of the source's snapshot before, in one step. */
  commit(): Promise<void>;
}

const RUN_ID = /^snapshot-[0-9tz]+-[0-9a-f]+$/;
const mappings = t.record(
  t.string,
  t.type({
    mappings: t.partial({
      _meta: t.partial({
        snapshot: t.intersection([t.type({ at: t.string }), t.partial({ made_with: t.string })]),
      }),
    }),
  })
);

async function aboutOf(transport: Transport, index: string) {
  const { body } = await transport.request({ method: 'GET', path: `/${index}/_mapping` });
  const decoded = decodeOrThrow(mappings, body, 'opensearch_error');
  return decoded[index]?.mappings._meta?.snapshot;
}

/** Names of the indices of this source alone: another's name may begin like it. */
function ofSource(source: string, indices: readonly string[]): string[] {
  const prefix = `${INDEX.records}-${source}-`;
  return indices.filter(
    (name) => name.startsWith(prefix) && RUN_ID.test(name.slice(prefix.length))
  );
}

/** The last whole snapshot of a source. @throws SextantError */
export async function snapshotBefore(
  transport: Transport,
  source: string
): Promise<SnapshotBefore | undefined> {
  try {
    const [index] = ofSource(source, await indicesOf(transport, INDEX.records))
      .sort()
      .reverse();
    if (index === undefined) return undefined;
    const about = await aboutOf(transport, index);
    if (about === undefined) return undefined;
    const { at, made_with } = about;
    return { index, at, made_with, records: await countDocuments(transport, index) };
  } catch (error) {
    throw toSextantError(error);
  }
}

/** Removes what earlier runs of the source left aside. */
async function removeLeftovers(transport: Transport, source: string): Promise<void> {
  const shown = new Set(await indicesOf(transport, INDEX.records));
  const all = ofSource(source, await indicesLike(transport, `${INDEX.records}-${source}-*`));
  for (const index of all) if (!shown.has(index)) await deleteIndex(transport, index);
}

/**
 * Each snapshot of a source is an index of its own behind the alias `sextant-records` (ADR 5).
 * @param made_with digest of what records are made with: kept for the next snapshot
 */
export async function openSnapshot(
  transport: Transport,
  source: string,
  run: string,
  now: Date,
  made_with: string
): Promise<OpenSnapshot> {
  const index = `${INDEX.records}-${source}-${run.toLowerCase()}`;
  const before = await snapshotBefore(transport, source);
  const earliest = before === undefined ? 0 : Date.parse(before.at) + 1;
  const at = new Date(Math.max(now.getTime(), earliest)).toISOString();
  await removeLeftovers(transport, source);
  await ensureIndex(transport, index, {
    mappings: { _meta: { snapshot: { at, run, made_with } } },
  });

  async function known(uuids: readonly string[]): Promise<ReadonlyMap<string, KnownState>> {
    return before ? knownStates(transport, before.index, uuids) : new Map();
  }

  const add = (records: readonly RecordDocument[]) =>
    bulkCreate(
      transport,
      records.map((document) => ({ id: document.uuid ?? '', document, target: { index } }))
    );

  const carrier = before && recordCarrier(transport, before.index, index);

  async function carry(uuids: readonly string[]): Promise<BulkOutcome> {
    if (carrier) return carrier(uuids);
    throw new SextantError('not_found', `There is no snapshot before ${index}`);
  }

  async function seal(): Promise<void> {
    try {
      await refresh(transport, index);
    } catch (error) {
      throw toSextantError(error);
    }
  }

  async function* changed(): AsyncGenerator<readonly RecordDocument[]> {
    const query = { term: { since: at } };
    for await (const page of searchPages<RecordDocument>(transport, index, {
      query,
      by: ['uuid'],
    })) {
      yield page.map(({ document }) => document);
    }
  }

  async function* gone(): AsyncGenerator<readonly KnownState[]> {
    if (!before) return;
    const _source = ['uuid', 'since', 'catalogue'];
    const all = { query: { match_all: {} }, by: ['uuid'], _source };
    for await (const page of searchPages<KnownState>(transport, before.index, all)) {
      const states = page.map(({ document }) => document);
      const uuids = states.map(({ uuid }) => uuid ?? '');
      const still = await knownStates(transport, index, uuids);
      yield states.filter(({ uuid }) => !still.has(uuid ?? ''));
    }
  }

  async function commit(): Promise<void> {
    const old = ofSource(source, await indicesOf(transport, INDEX.records));
    const older = ofSource(source, await indicesOf(transport, SUPERSEDED));
    await updateAliases(transport, [
      { add: { index, alias: INDEX.records } },
      ...old.flatMap((name) => supersede(name, [INDEX.records])),
    ]);
    for (const name of older) await deleteIndex(transport, name);
  }

  return { index, before, at, known, add, carry, seal, changed, gone, commit };
}
