import type { Run } from '../../common/api/contracts/runs';
import { SourceView } from '../../common/catalogue/catalogue_record';
import { messageOf, SextantError } from '../../common/errors';
import { catalogueStore } from '../store/catalogues';
import { figureStore } from '../store/figures';
import { HistoryStore, historyStore } from '../store/history';
import { Lease, leaseStore } from '../store/leases';
import { toSextantError } from '../store/opensearch_error';
import { OpenSnapshot, openSnapshot, snapshotBefore } from '../store/snapshots';
import { CatalogueSource } from '../sources/catalogue_source';
import { markDuplicates } from './mark_duplicates';
import { readSource, Reading, ReadingOptions } from './read_source';
import { recordMaking, RecordMaking } from './record_making';
import { saveCatalogues } from './save_catalogues';
import { savePeople } from './save_people';
import { readFiguresOf, readSeen } from './snapshot_figures';
import { writeHistory } from './write_history';

export interface SnapshotOptions extends ReadingOptions {
  /** Of the records of the snapshot before, the share below which a snapshot is not believed. */
  readonly minimumShare?: number;
}

/** A catalogue does not lose half of its records in a day; a source that is half down does. */
export const MINIMUM_SHARE = 0.5;

/** A public record tells nothing of what is not seen; a restricted one shows that more is seen. */
function viewOf(source: CatalogueSource, sawRestricted: boolean): SourceView {
  if (source.view !== 'auto') return source.view;
  return sawRestricted ? 'complete' : 'public';
}

/** @throws SextantError source_invalid where a source gave too little to be believed */
function checkShare(
  { index, before }: OpenSnapshot,
  { counts }: Reading,
  run: Run,
  share: number
): void {
  if (counts.indexed === 0) {
    throw new SextantError(
      'source_invalid',
      `The source ${run.source} gave no record (${counts.read} entries read, ` +
        `${counts.rejected} rejected): the snapshot before stays`
    );
  }
  if (!before || counts.indexed >= share * before.records) return;
  throw new SextantError(
    'source_invalid',
    `The source ${run.source} gave ${counts.indexed} records where the snapshot before has ` +
      `${before.records}: it is kept aside in ${index}, the one before stays. If they are really ` +
      'gone, take it again with --minimum-share 0'
  );
}

/** Whoever came before may have been killed at any point: what did not come to an end is undone. */
async function repair(run: Run, history: HistoryStore, options: SnapshotOptions): Promise<void> {
  const { transport } = options;
  const before = await snapshotBefore(transport, run.source);
  const shown = (await catalogueStore(transport).list())
    .filter(({ source }) => source === run.source)
    .map(({ snapshot_at: at = '' }) => at);
  const last = before?.at ?? shown.sort().pop();
  await history.takeBack(last);
  await figureStore(transport).takeBack(run.source, last);
}

/** What the source gave is not shown, but may be looked at until its next snapshot. */
async function readAside(
  snapshot: OpenSnapshot,
  source: CatalogueSource,
  run: Run,
  making: RecordMaking,
  options: SnapshotOptions
): Promise<Reading> {
  try {
    return await readSource(snapshot, source, run, making, options);
  } catch (error) {
    if (!(error instanceof SextantError)) throw error;
    throw new SextantError(
      error.code,
      `${messageOf(error)}. The snapshot before stays; what was read is kept aside in ${snapshot.index}`
    );
  }
}

async function take(
  source: CatalogueSource,
  run: Run,
  lease: Lease,
  options: SnapshotOptions
): Promise<Run> {
  const { transport, about, minimumShare = MINIMUM_SHARE } = options;
  const history = historyStore(transport, run.source);
  await repair(run, history, options);
  const making = await recordMaking(source, about, transport);
  const { groups, digest } = making;
  const snapshot = await openSnapshot(transport, run.source, run.id, options.now(), digest);
  const reading = await readAside(snapshot, source, run, making, options);
  checkShare(snapshot, reading, run, minimumShare);
  const { counts, carried, unreadFields } = reading;
  await markDuplicates(transport, snapshot);
  const assertHeld = () => lease.assertHeld();
  const { removedFrom, ...done } = await writeHistory(
    snapshot,
    history,
    counts.indexed,
    assertHeld
  );
  const { names, sawRestricted } = await readSeen(transport, snapshot);
  const view = viewOf(source, sawRestricted);
  const figures = await readFiguresOf(transport, snapshot, {
    ...{ run, groups, view, removedFrom },
    environment: about.environment,
  });
  await figureStore(transport).save(figures);
  assertHeld();
  await snapshot.commit();
  await saveCatalogues(transport, { names, groups, run, view, about, at: snapshot.at });
  await savePeople(transport, source, run, snapshot.at).catch((error) => {
    const { code, message } = toSextantError(error);
    throw new SextantError(code, `The snapshot is shown, but its people were not kept: ${message}`);
  });
  return {
    ...run,
    ...counts,
    done: { ...done, not_read_again: carried, unread_fields: unreadFields },
  };
}

/**
 * Takes a snapshot of a source: written aside, shown in one step when it is whole, with its history and
 * figures. A failure, or too few records, leaves the snapshot before in place. One at a time of a
 * source: a second one waits.
 */
export async function takeSnapshot(
  source: CatalogueSource,
  run: Run,
  options: SnapshotOptions
): Promise<Run> {
  const { transport, now } = options;
  const lease = await leaseStore({ transport, now }).acquire(`snapshot/${run.source}`);
  if (!lease) throw new SextantError('conflict', `Another snapshot of ${run.source} is running`);
  try {
    return await take(source, run, lease, options);
  } finally {
    await lease.release().catch(() => undefined);
  }
}
