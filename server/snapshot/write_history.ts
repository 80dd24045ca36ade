import { HistoryStore } from '../store/history';
import { OpenSnapshot } from '../store/snapshots';
import { inFlight } from './in_flight';

/** While one page of states is written, the next ones are read. */
const PAGES_AT_ONCE = 2;

export interface HistoryCounts {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Records that are gone, by catalogue they were published in. */
  readonly removedFrom: ReadonlyMap<string, number>;
}

/**
 * Ends the states that are no more and begins those that are new, as of the snapshot's instant.
 * Nothing of it is seen before the snapshot is committed: readers ask for instants of whole snapshots,
 * all of them earlier.
 * @param records of the snapshot
 */
export async function writeHistory(
  snapshot: OpenSnapshot,
  history: HistoryStore,
  records: number,
  assertHeld: () => void
): Promise<HistoryCounts> {
  const { at, before } = snapshot;
  const counts = { created: 0, changed: 0, removed: 0 };
  const removedFrom = new Map<string, number>();
  if (!before) await history.endAll(at);
  const writing = inFlight(PAGES_AT_ONCE);
  try {
    for await (const page of snapshot.changed()) {
      assertHeld();
      await writing.start(() => history.change(page));
      const changed = page.filter(({ state_before: earlier }) => earlier !== undefined).length;
      counts.changed += changed;
      counts.created += page.length - changed;
    }
    await writing.end();
  } finally {
    await writing.settle();
  }
  const stayed = records - counts.created;
  if (before && before.records > stayed) {
    for await (const page of snapshot.gone()) {
      assertHeld();
      await history.end(page, at);
      counts.removed += page.length;
      for (const { catalogue = [] } of page) {
        for (const name of catalogue) removedFrom.set(name, (removedFrom.get(name) ?? 0) + 1);
      }
    }
  }
  await history.refresh();
  return { ...counts, unchanged: stayed - counts.changed, removedFrom };
}
