import type { Run } from '../../common/api/contracts/runs';
import { CatalogueRecord, SourceView } from '../../common/catalogue/catalogue_record';
import { SextantError } from '../../common/errors';
import { IdentifiedReject, rejectStore } from '../store/rejects';
import { OpenSnapshot, openSnapshot } from '../store/snapshots';
import { Transport } from '../store/transport';
import { CatalogueSource } from '../sources/catalogue_source';
import { saveCatalogues, SourceAbout } from './save_catalogues';
import { toRecordDocument } from './record_document';

export interface SnapshotOptions {
  readonly transport: Transport;
  readonly now: () => Date;
  readonly onProgress: (run: Run) => void;
  readonly about: SourceAbout;
}

const BATCH = 500;

/** A public record tells nothing of what is not seen; a restricted one shows that more is seen. */
function viewOf(source: CatalogueSource, sawRestricted: boolean): SourceView {
  if (source.view !== 'auto') return source.view;
  return sawRestricted ? 'complete' : 'public';
}

/**
 * Takes a snapshot of a source: written aside, shown in one step when it is whole. A failure
 * leaves the snapshot before in place. read = indexed + known + left_out + rejected, where
 * `known` are records that the source gave twice.
 */
export async function takeSnapshot(
  source: CatalogueSource,
  run: Run,
  options: SnapshotOptions
): Promise<Run> {
  const snapshot = await openSnapshot(options.transport, run.source, run.id);
  try {
    return await fill(snapshot, source, run, options);
  } catch (error) {
    await snapshot.abandon().catch(() => undefined);
    throw error;
  }
}

async function fill(
  snapshot: OpenSnapshot,
  source: CatalogueSource,
  run: Run,
  options: SnapshotOptions
): Promise<Run> {
  const groups = await source.groups();
  const counts = { read: 0, indexed: 0, known: 0, left_out: 0, rejected: 0 };
  const names = new Set<string>();
  const rejects: IdentifiedReject[] = [];
  let sawRestricted = false;
  let batch: CatalogueRecord[] = [];

  function reject(reason: string, excerpt?: string): void {
    counts.rejected += 1;
    rejects.push({
      id: `${run.id}-${counts.read}-${counts.rejected}`,
      document: { '@timestamp': options.now().toISOString(), run: run.id, reason, excerpt },
    });
  }

  async function flush(): Promise<void> {
    if (batch.length === 0) return;
    const documents = batch.map((record) => toRecordDocument(record, { source, run, groups }));
    batch = [];
    const outcome = await snapshot.add(documents);
    counts.indexed += outcome.written;
    counts.known += outcome.known;
    for (const { reason, write } of outcome.rejected) reject(reason, write.id);
    options.onProgress({ ...run, ...counts });
  }

  for await (const item of source.items()) {
    counts.read += 1;
    if ('leftOut' in item) counts.left_out += 1;
    else if ('rejected' in item) reject(item.rejected, item.excerpt);
    else {
      batch.push(item.record);
      item.record.catalogues.forEach((name) => names.add(name));
      sawRestricted = sawRestricted || item.record.access === 'restricted';
    }
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await rejectStore(options.transport).write(rejects);
  if (counts.indexed === 0) {
    throw new SextantError(
      'source_invalid',
      `The source ${run.source} gave no record (${counts.read} entries read, ` +
        `${counts.rejected} rejected): the snapshot before stays`
    );
  }
  await snapshot.commit();
  await saveCatalogues(options.transport, {
    names,
    groups,
    run,
    view: viewOf(source, sawRestricted),
    about: options.about,
    at: options.now().toISOString(),
  });
  return { ...run, ...counts };
}
