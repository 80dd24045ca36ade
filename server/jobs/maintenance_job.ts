import { performance } from 'perf_hooks';
import type { Run } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import type { Configuration } from '../configuration/configuration';
import { maintain } from '../maintenance/maintain';
import { LEASE_TTL, leaseStore } from '../store/leases';
import { MAINTENANCE } from './job_arguments';
import { JobSurroundings, performJob } from './perform';

/** Maintains the data, one process at a time in a whole fleet. @throws SextantError conflict */
export function maintenanceJob(
  configuration: Pick<Configuration, 'retention' | 'timeZone'>,
  surroundings: JobSurroundings,
  run?: string
): Promise<Run> {
  const { transport, now } = surroundings;
  async function work(started: Run, onProgress: (run: Run) => void, stop: AbortSignal) {
    // Long enough to see that one who holds it has died.
    const until = performance.now() + 1.5 * LEASE_TTL;
    const isWanted = () => performance.now() < until && !stop.aborted;
    const lease = await leaseStore({ transport, now }).acquire('maintain', isWanted);
    stop.throwIfAborted();
    if (!lease) throw new SextantError('conflict', 'Another maintenance is running');
    const tell = (progress: Run) => {
      onProgress(progress);
      lease.assertHeld();
    };
    try {
      return await maintain(started, { transport, configuration, now, onProgress: tell, stop });
    } finally {
      await lease.release();
    }
  }
  return performJob({ kind: 'maintain', source: MAINTENANCE, run, work }, surroundings);
}
