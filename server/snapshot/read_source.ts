import type { Run } from '../../common/api/contracts/runs';
import { anomaliesOf } from '../../common/catalogue/anomalies/registry';
import { CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { RecordDocument } from '../../common/index_schema/records';
import { RejectDocument } from '../../common/index_schema/runs';
import { CatalogueSource, KnownRevisions, SourceItem } from '../sources/catalogue_source';
import { IdentifiedReject, rejectStore } from '../store/rejects';
import { BulkOutcome } from '../store/bulk';
import { KnownState } from '../store/known_states';
import { OpenSnapshot } from '../store/snapshots';
import { Transport } from '../store/transport';
import { inFlight } from './in_flight';
import { toRecordDocument } from './record_document';
import { RecordMaking } from './record_making';
import { SourceAbout } from './save_catalogues';
import { stateDigest } from './state_digest';

export interface ReadingOptions {
  readonly transport: Transport;
  readonly now: () => Date;
  readonly onProgress: (run: Run) => void;
  readonly about: SourceAbout;
  /** Reads every record, also those that the source says are as they were. */
  readonly whole?: boolean;
}

export interface Reading {
  readonly counts: Pick<Run, 'read' | 'indexed' | 'known' | 'left_out' | 'rejected'>;
  /** Records that were taken over without being read, of those indexed. */
  readonly carried: number;
  /** Fields of records that could not be read; the records are there without them. */
  readonly unreadFields: number;
}

const BATCH = 500;
/** Of records that are taken over: most often nothing of them is in memory but their uuid. */
const CARRIED_BATCH = 2000;
/** While one batch is written, the next ones are read. */
const BATCHES_AT_ONCE = 3;
/** Excerpts kept of one run; the others are counted. */
const MOST_REJECTS = 10_000;

/** A record as the source gave it. */
type ReadRecord = Extract<SourceItem, { readonly record: CatalogueRecord }>;

/** Says since when the record is in this state, and since when in the one before. */
function withState(
  document: RecordDocument,
  known: KnownState | undefined,
  at: string
): RecordDocument {
  const digest = stateDigest(document);
  // Added to the document itself: a copy of each costs more than all that is added.
  return known?.digest === digest
    ? Object.assign(document, { digest, since: known.since })
    : Object.assign(document, { digest, since: at, state_before: known?.since });
}

/** Revisions that the snapshot before read, where its records were made as this one makes them. */
function knownRevisions(
  { before, known }: OpenSnapshot,
  { digest }: RecordMaking,
  whole = false
): KnownRevisions | undefined {
  if (whole || before?.made_with !== digest) return undefined;
  return async (uuids) => {
    const revisions = new Map<string, string>();
    (await known(uuids)).forEach(({ revision }, uuid) => {
      if (revision !== undefined) revisions.set(uuid, revision);
    });
    return revisions;
  };
}

/**
 * Writes all records of a source into a snapshot that nobody sees yet. Memory holds a few batches,
 * whatever the number of records. read = indexed + known + left_out + rejected, where `known` are
 * records that the source gave twice. @throws SextantError of the source or of OpenSearch
 */
export async function readSource(
  snapshot: OpenSnapshot,
  source: CatalogueSource,
  run: Run,
  making: RecordMaking,
  options: ReadingOptions
): Promise<Reading> {
  const { groups, facts } = making;
  const counts = { read: 0, indexed: 0, known: 0, left_out: 0, rejected: 0 };
  let unreadFields = 0;
  let kept = 0;
  let carried = 0;
  let records: ReadRecord[] = [];
  let same: string[] = [];
  let rejects: IdentifiedReject[] = [];
  const writing = inFlight(BATCHES_AT_ONCE);

  function keep(about: RejectDocument): void {
    kept += 1;
    if (kept > MOST_REJECTS) return;
    const document = { '@timestamp': options.now().toISOString(), run: run.id, ...about };
    rejects.push({ id: `${run.id}-${kept}`, document });
  }

  function reject(about: RejectDocument): void {
    counts.rejected += 1;
    keep(about);
  }

  function toDocument({ record, problems, revision }: ReadRecord): RecordDocument {
    const document = toRecordDocument(record, { source, run, groups });
    const { links } = record;
    const anomaly = anomaliesOf({ document, links, sameTitle: 1, ...facts });
    if (anomaly.length > 0) Object.assign(document, { anomaly });
    // What could not be read is told of each time.
    return problems || revision === undefined ? document : Object.assign(document, { revision });
  }

  function count({ written, known, rejected }: BulkOutcome): void {
    counts.indexed += written;
    counts.known += known;
    for (const { reason, write: refused } of rejected) reject({ reason, record: refused.id });
    options.onProgress({ ...run, ...counts });
  }

  async function write(batch: readonly ReadRecord[]): Promise<void> {
    const known = await snapshot.known(batch.map(({ record }) => record.uuid));
    const outcome = await snapshot.add(
      batch.map((read) => withState(toDocument(read), known.get(read.record.uuid), snapshot.at))
    );
    count(outcome);
  }

  async function carry(batch: readonly string[]): Promise<void> {
    const outcome = await snapshot.carry(batch);
    carried += outcome.written;
    count(outcome);
  }

  async function keepRejects(): Promise<void> {
    const batch = rejects;
    rejects = [];
    await rejectStore(options.transport).write(batch);
  }

  function take(item: SourceItem): void {
    counts.read += 1;
    if ('leftOut' in item) counts.left_out += 1;
    else if ('same' in item) same.push(item.same);
    else if ('rejected' in item) {
      const { rejected: reason, excerpt, uuid, field } = item;
      reject({ reason, excerpt, record: uuid, field });
    } else {
      records.push(item);
      for (const problem of item.problems ?? []) {
        unreadFields += 1;
        keep({ ...problem, record: item.record.uuid });
      }
    }
  }

  async function carryOver(): Promise<void> {
    const batch = same;
    same = [];
    if (batch.length > 0) await writing.start(() => carry(batch));
  }

  async function flush(): Promise<void> {
    const batch = records;
    records = [];
    if (batch.length > 0) await writing.start(() => write(batch));
    if (rejects.length >= BATCH) await keepRejects();
  }

  try {
    for await (const item of source.items(knownRevisions(snapshot, making, options.whole))) {
      take(item);
      if (same.length >= CARRIED_BATCH) await carryOver();
      if (records.length >= BATCH || rejects.length >= BATCH) await flush();
    }
    await flush();
    await carryOver();
    await writing.end();
  } finally {
    await writing.settle();
    await keepRejects();
  }
  await snapshot.seal();
  return { counts, carried, unreadFields };
}
