import type { Run } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import type { Configuration } from '../configuration/configuration';
import { checkLinks } from '../links/check_links';
import { leaseStore } from '../store/leases';
import { ALL_LINKS } from './job_arguments';
import { JobSurroundings, performJob } from './perform';

/**
 * Asks the links of all catalogue sources; one process of a fleet at a time, since hosts are to be
 * asked slowly. @throws SextantError bad_request where it is not configured, conflict
 */
export function linkCheckJob(
  configuration: Pick<Configuration, 'linkCheck' | 'catalogueSources'>,
  surroundings: JobSurroundings,
  run?: string
): Promise<Run> {
  const { transport, now } = surroundings;
  const { linkCheck, catalogueSources } = configuration;
  if (linkCheck === undefined) {
    throw new SextantError(
      'bad_request',
      'Links are not checked: write link_check: { enabled: true } into sextant.yml'
    );
  }
  const checked = linkCheck;
  const sources = Object.keys(catalogueSources);
  async function work(started: Run, onProgress: (run: Run) => void, stop: AbortSignal) {
    const lease = await leaseStore({ transport, now }).tryAcquire('check-links');
    if (!lease) throw new SextantError('conflict', 'Links are being checked already');
    const tell = (progress: Run) => {
      onProgress(progress);
      lease.assertHeld();
    };
    const options = { transport, sources, linkCheck: checked, now, stop, onProgress: tell };
    try {
      return await checkLinks(started, options);
    } finally {
      await lease.release();
    }
  }
  return performJob({ kind: 'check_links', source: ALL_LINKS, run, work }, surroundings);
}
