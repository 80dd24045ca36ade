import type { Run } from '../../common/api/contracts/runs';
import { anomaliesOf } from '../../common/catalogue/anomalies/registry';
import { CatalogueGroup, CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { RecordDocument } from '../../common/index_schema/records';
import { RejectDocument } from '../../common/index_schema/runs';
import { CatalogueSource, SourceItem } from '../sources/catalogue_source';
import { linkCheckStore } from '../store/link_checks';
import { IdentifiedReject, rejectStore } from '../store/rejects';
import { KnownState, OpenSnapshot } from '../store/snapshots';
import { Transport } from '../store/transport';
import { inFlight } from './in_flight';
import { toRecordDocument } from './record_document';
import { geocatalogueGroup } from './geocatalogue_group';
import { SourceAbout } from './save_catalogues';
import { stateDigest } from './state_digest';

export interface ReadingOptions {
  readonly transport: Transport;
  readonly now: () => Date;
  readonly onProgress: (run: Run) => void;
  readonly about: SourceAbout;
}

export interface Reading {
  readonly counts: Pick<Run, 'read' | 'indexed' | 'known' | 'left_out' | 'rejected'>;
  readonly groups: readonly CatalogueGroup[];
  /** Catalogues that records are published in. */
  readonly names: ReadonlySet<string>;
  readonly sawRestricted: boolean;
  /** Fields of records that could not be read; the records are there without them. */
  readonly unreadFields: number;
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
  // Added to the document itself: a copy of each costs more than all that is added.
  return known?.digest === digest
    ? Object.assign(document, { digest, since: known.since })
    : Object.assign(document, { digest, since: at, state_before: known?.since });
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
  const { tellsManagement = true } = source;
  const sourceFacts = {
    geocatalogue: geocatalogueGroup(groups, options.about.geocatalogue),
    tellsValidity: tellsManagement,
    tellsOwners: tellsManagement,
    brokenAddresses: await linkCheckStore(options.transport).broken(),
  };
  let sawRestricted = false;
  let unreadFields = 0;
  let kept = 0;
  let records: CatalogueRecord[] = [];
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

  function toDocument(record: CatalogueRecord): RecordDocument {
    const document = toRecordDocument(record, { source, run, groups });
    const { links } = record;
    const anomaly = anomaliesOf({ document, links, sameTitle: 1, ...sourceFacts });
    return anomaly.length === 0 ? document : Object.assign(document, { anomaly });
  }

  async function write(batch: readonly CatalogueRecord[]): Promise<void> {
    const known = await snapshot.known(batch.map(({ uuid }) => uuid));
    const outcome = await snapshot.add(
      batch.map((record) => withState(toDocument(record), known.get(record.uuid), snapshot.at))
    );
    counts.indexed += outcome.written;
    counts.known += outcome.known;
    for (const { reason, write: refused } of outcome.rejected)
      reject({ reason, record: refused.id });
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
    else if ('rejected' in item) {
      const { rejected: reason, excerpt, uuid, field } = item;
      reject({ reason, excerpt, record: uuid, field });
    } else {
      records.push(item.record);
      for (const problem of item.problems ?? []) {
        unreadFields += 1;
        keep({ ...problem, record: item.record.uuid });
      }
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
  return { counts, groups, names, sawRestricted, unreadFields };
}
