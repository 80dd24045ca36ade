import { SextantError } from '../../common/errors';
import type { Services } from '../composition';
import type { RunStarter } from '../jobs/start_run';

/** @throws SextantError run_control_off unless the configuration switches it on */
export function requireRunControl({ configuration, starter }: Services): RunStarter {
  if (configuration.runControl) return starter;
  throw new SextantError(
    'run_control_off',
    'Runs cannot be started from here: set "run_control: true" in sextant.yml to allow it'
  );
}
