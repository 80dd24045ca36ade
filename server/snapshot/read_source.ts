import type { Run } from '../../common/api/contracts/runs';
import { CatalogueGroup, CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { RecordDocument } from '../../common/index_schema/records';
import { CatalogueSource, SourceItem } from '../sources/catalogue_source';
import { IdentifiedReject, rejectStore } from '../store/rejects';
import { KnownState, OpenSnapshot } from '../store/snapshots';
import { Transport } from '../store/transport';
import { inFlight } from './in_flight';
import { toRecordDocument } from './record_document';
import { stateDigest } from './state_digest';

export interface ReadingOptions {
  readonly transport: Transport;
  readonly now: () => Date;
  readonly onProgress: (run: Run) => void;
}

export interface Reading {
  readonly counts: Pick<Run, 'read' | 'indexed' | 'known' | 'left_out' | 'rejected'>;
  readonly groups: readonly CatalogueGroup[];
  /** Catalogues that records are published in. */
  readonly names: ReadonlySet<string>;
  readonly sawRestricted: boolean;
}

const BATCH = 500;
/** While one batch is written, the next ones are read. */
const BATCHES_AT_ONCE = 3;
/** Excerpts kept of one run; the others are counted. */
const MOST_REJECTS = 10_000;

/** Says since when the record is in this state, and since when in the one before. */
function withState(
  document: RecordDocument,
  known: KnownState | undefined,
  at: string
): RecordDocument {
  const digest = stateDigest(document);
  if (known?.digest === digest) return { ...document, digest, since: known.since };
  return { ...document, digest, since: at, state_before: known?.since };
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
  options: ReadingOptions
): Promise<Reading> {
  const groups = await source.groups();
  const counts = { read: 0, indexed: 0, known: 0, left_out: 0, rejected: 0 };
  const names = new Set<string>();
  let sawRestricted = false;
  let records: CatalogueRecord[] = [];
  let rejects: IdentifiedReject[] = [];
  const writing = inFlight(BATCHES_AT_ONCE);

  function reject(reason: string, excerpt?: string): void {
    counts.rejected += 1;
    if (counts.rejected > MOST_REJECTS) return;
    rejects.push({
      id: `${run.id}-${counts.rejected}`,
      document: { '@timestamp': options.now().toISOString(), run: run.id, reason, excerpt },
    });
  }

  async function write(batch: readonly CatalogueRecord[]): Promise<void> {
    const known = await snapshot.known(batch.map(({ uuid }) => uuid));
    const outcome = await snapshot.add(
      batch.map((record) =>
        withState(
          toRecordDocument(record, { source, run, groups }),
          known.get(record.uuid),
          snapshot.at
        )
      )
    );
    counts.indexed += outcome.written;
    counts.known += outcome.known;
    for (const { reason, write: refused } of outcome.rejected) reject(reason, refused.id);
    options.onProgress({ ...run, ...counts });
  }

  async function keepRejects(): Promise<void> {
    const batch = rejects;
    rejects = [];
    await rejectStore(options.transport).write(batch);
  }

  function take(item: SourceItem): void {
    counts.read += 1;
    if ('leftOut' in item) counts.left_out += 1;
    else if ('rejected' in item) reject(item.rejected, item.excerpt);
    else {
      records.push(item.record);
      item.record.catalogues.forEach((name) => names.add(name));
      sawRestricted = sawRestricted || item.record.access === 'restricted';
    }
  }

  async function flush(): Promise<void> {
    const batch = records;
    records = [];
    if (batch.length > 0) await writing.start(() => write(batch));
    if (rejects.length >= BATCH) await keepRejects();
  }

  try {
    for await (const item of source.items()) {
      take(item);
      if (records.length >= BATCH || rejects.length >= BATCH) await flush();
    }
    await flush();
    await writing.end();
  } finally {
    await writing.settle();
    await keepRejects();
  }
  await snapshot.seal();
  return { counts, groups, names, sawRestricted };
}
