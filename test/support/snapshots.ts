import type { Run } from '../../common/api/contracts/runs';
import type { RecordHistoryDocument } from '../../common/index_schema/record_history';
import type { RecordDocument } from '../../common/index_schema/records';
import { INDEX } from '../../common/index_schema/indices';
import { SnapshotOptions, takeSnapshot } from '../../server/snapshot/take_snapshot';
import { CatalogueSource } from '../../server/sources/catalogue_source';
import { refresh } from '../../server/store/indices';
import { newRun, newRunId } from '../../server/store/runs';
import { searchPages } from '../../server/store/search_pages';
import { Transport } from '../../server/store/transport';

/** Takes a snapshot as of an instant. */
export function takeAt(
  transport: Transport,
  source: CatalogueSource,
  at: string,
  options: Partial<SnapshotOptions> = {},
  name = 'test'
): Promise<Run> {
  const now = () => new Date(at);
  const run = newRun(newRunId('snapshot', now()), 'snapshot', name, now());
  return takeSnapshot(source, run, {
    transport,
    now,
    onProgress: () => undefined,
    about: {},
    ...options,
  });
}

async function all<D extends object>(
  transport: Transport,
  index: string,
  by: readonly string[],
  query: object = { match_all: {} }
): Promise<D[]> {
  await refresh(transport, index);
  const found: D[] = [];
  for await (const page of searchPages<D>(transport, index, { query, by })) {
    found.push(...page.map(({ document }) => document));
  }
  return found;
}

const ofSource = (source?: string) => (source === undefined ? [] : [{ term: { source } }]);

/** The records that readers see. */
export const shownRecords = (transport: Transport, source?: string) =>
  all<RecordDocument>(transport, INDEX.records, ['uuid', 'source'], {
    bool: { filter: ofSource(source) },
  });

/** Every state, by record and start. */
export const allStates = (transport: Transport, source?: string) =>
  all<RecordHistoryDocument>(transport, INDEX.history, ['uuid', '@timestamp', 'source'], {
    bool: { filter: ofSource(source) },
  });

/** The states that were current at an instant. */
export const statesAt = (transport: Transport, instant: string, source?: string) =>
  all<RecordHistoryDocument>(transport, INDEX.history, ['uuid', 'source'], {
    bool: { filter: [{ term: { current: instant } }, ...ofSource(source)] },
  });
