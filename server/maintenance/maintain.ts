import type { Run } from '../../common/api/contracts/runs';
import { INDEX } from '../../common/index_schema/indices';
import { MONTHLY_KINDS } from '../../common/index_schema/months';
import type { Configuration } from '../configuration/configuration';
import { deleteSuperseded } from '../store/superseded';
import { Transport } from '../store/transport';
import { countDay } from './count_day';
import { daysToCount } from './days_to_count';
import { destroyKeys, expireDocuments, expireMonths } from './expire';
import { mergeMonths } from './merge_months';
import { hasStateManagement, providePolicies } from './state_management';

export interface MaintenanceOptions {
  readonly transport: Transport;
  readonly configuration: Pick<Configuration, 'retention' | 'timeZone'>;
  readonly now: () => Date;
  readonly onProgress: (run: Run) => void;
  readonly stop: AbortSignal;
}

/** What is kept as long as sums of usage are. */
const CUBES = MONTHLY_KINDS.filter((kind) => kind !== 'requests');

/**
 * What must be done again and again: counts closed days by COUNTER, lets go what is past its time, and
 * merges the cubes of closed months. Each step may be done twice or interrupted.
 */
export async function maintain(run: Run, options: MaintenanceOptions): Promise<Run> {
  const { transport, configuration, now, onProgress, stop } = options;
  const { requests, usage, rejects } = configuration.retention;
  const done: Record<string, number> = {};
  const add = (name: string, count: number) => {
    if (count > 0) done[name] = (done[name] ?? 0) + count;
  };
  const tell = (progress: number) => {
    onProgress({ ...run, done: { ...done }, progress });
    stop.throwIfAborted();
  };

  await deleteSuperseded(transport);
  const days = await daysToCount(transport, configuration.timeZone, now());
  for (const [at, day] of days.entries()) {
    tell(at / (days.length + 1));
    add('counted', await countDay(transport, day));
    add('days_counted', 1);
  }
  tell(days.length / (days.length + 1));
  if (await hasStateManagement(transport)) {
    await providePolicies(transport, {
      requests,
      ...Object.fromEntries(CUBES.map((kind) => [kind, usage])),
    });
  } else {
    add('indices_deleted', await expireMonths(transport, ['requests'], requests, now()));
    add('indices_deleted', await expireMonths(transport, CUBES, usage, now()));
  }
  tell(days.length / (days.length + 1));
  const { timeZone } = configuration;
  add('months_merged', await mergeMonths({ transport, timeZone, kept: requests, now, stop }));
  add('keys_destroyed', await destroyKeys(transport, requests, now()));
  add('rejects_deleted', await expireDocuments(transport, INDEX.rejects, rejects, now()));
  for (const index of [INDEX['usage-counter'], INDEX['counted-days']] as const) {
    await expireDocuments(transport, index, usage, now());
  }
  return { ...run, done, progress: 1 };
}
