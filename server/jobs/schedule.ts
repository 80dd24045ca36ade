import { Cron } from 'croner';
import type { JobName } from '../../common/api/contracts/runs';
import type { Configuration } from '../configuration/configuration';
import type { ScheduleEntry } from '../configuration/schedule';
import { leaseStore } from '../store/leases';
import type { Holder } from '../store/holder';
import type { Transport } from '../store/transport';
import { configuredJobs } from './job_arguments';
import type { RunStarter } from './start_run';

export interface ScheduleSurroundings {
  readonly configuration: Configuration;
  /** OpenSearch as the service account. */
  readonly service: Transport;
  readonly starter: Pick<RunStarter, 'startScheduled' | 'ended'>;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
  readonly holder?: Holder;
}

/** The jobs of an entry: one, or each configured one of its kind. */
export function jobsOf({ job, source }: ScheduleEntry, configuration: Configuration): JobName[] {
  return configuredJobs(configuration).filter(
    (each) => each.kind === job && (source === undefined || each.source === source)
  );
}

/**
 * The last instant of a schedule that is not after `now`. Servers wake some time after an instant,
 * each at its own: they agree on the instant itself.
 */
export function latestDue(cron: Pick<Cron, 'nextRun'>, from: Date, now: Date): Date {
  let due = from;
  for (;;) {
    const next = cron.nextRun(due);
    if (!next || next > now) return due;
    due = next;
  }
}

/**
 * Runs the configured schedule. Every server of a fleet has one: of those that wake for the same
 * instant one makes its run, and none starts while the run before, of whichever server, goes on.
 * Instants that were missed while no server ran are not made up for.
 *
 * @returns what ends it; runs that were started go on
 */
export function startSchedule(surroundings: ScheduleSurroundings): () => void {
  const { configuration, service, starter, now, report, holder } = surroundings;
  const leases = leaseStore({ transport: service, now, holder });

  async function perform({ kind, source }: JobName, instant: Date): Promise<void> {
    const lease = await leases.tryAcquire(`schedule ${kind} ${source}`);
    if (!lease) return;
    try {
      const run = await starter.startScheduled(kind, source, instant);
      if (run) await starter.ended(run.id);
    } finally {
      await lease.release();
    }
  }

  const crons = configuration.schedule.map((entry) => {
    const options = {
      timezone: entry.time_zone ?? configuration.timeZone,
      unref: true,
      catch: report,
    };
    let due = new Cron(entry.cron, { timezone: options.timezone, paused: true }).nextRun();
    return new Cron(entry.cron, options, async (self: Cron) => {
      const instant = latestDue(self, due ?? now(), now());
      due = self.nextRun(instant);
      await Promise.all(
        jobsOf(entry, configuration).map((job) => perform(job, instant).catch(report))
      );
    });
  });
  return () => crons.forEach((cron) => cron.stop());
}
