import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import type { Services } from '../services';
import type { RunStarter } from '../jobs/start_run';
import { statusOf } from '../store/opensearch_error';
import type { Transport } from '../store/transport';

/** @throws SextantError run_control_off unless the configuration switches it on */
export function requireRunControl({ configuration, starter }: Services): RunStarter {
  if (configuration.runControl) return starter;
  throw new SextantError(
    'run_control_off',
    'Runs cannot be started from here: set "run_control: true" in sextant.yml to allow it'
  );
}

/**
 * Whether the reader may start and stop runs: where it is switched on, who may write
 * `sextant-runs`. Asked by an update of a run that does not exist, which changes nothing.
 */
export async function mayControlRuns(
  { configuration }: Services,
  user: Transport
): Promise<boolean> {
  if (!configuration.runControl) return false;
  try {
    const path = `/${INDEX.runs}/_update/none`;
    await user.request({ method: 'POST', path, body: { doc: {} } });
    return true;
  } catch (error) {
    return statusOf(error) === 404;
  }
}
