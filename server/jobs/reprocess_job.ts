import type { Run } from '../../common/api/contracts/runs';
import { messageOf, SextantError } from '../../common/errors';
import type { Configuration } from '../configuration/configuration';
import { keysOfFile } from '../enrichment/visitor_keys';
import { keepBy } from '../../common/usage/keep_rules';
import { enrichAgain, fileEnrichers } from '../reprocess/enrich_again';
import { fileFinder } from '../reprocess/find_files';
import { logsOfMonths } from '../reprocess/logs_of_month';
import { reprocessMonth } from '../reprocess/reprocess_month';
import { holdStreams } from '../reprocess/stream_leases';
import { generationStore } from '../store/generations';
import { deleteSuperseded } from '../store/superseded';
import { leaseStore } from '../store/leases';
import { streamStore } from '../store/streams';
import { storedVisitorKeys } from '../store/visitor_keys';
import { monthsSource } from './job_arguments';
import { JobSurroundings, performJob } from './perform';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
/** Forty years: more is a slip. */
const MOST_MONTHS = 480;

/** Months from one to another as in names of indices: 2026.01. @throws SextantError bad_request */
export function monthsBetween(from: string, to: string): string[] {
  const number = (text: string) => {
    const [, year, month] = MONTH.exec(text) ?? [];
    if (year === undefined || month === undefined) {
      throw new SextantError('bad_request', `"${text}" is no month: write 2026-01`);
    }
    return Number(year) * 12 + Number(month) - 1;
  };
  const first = number(from);
  const count = number(to) - first + 1;
  if (count < 1 || count > MOST_MONTHS) {
    throw new SextantError('bad_request', `${from} to ${to} are no months: the first comes first`);
  }
  return Array.from({ length: count }, (_, at) => {
    const month = first + at;
    return `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

export interface ReprocessJob {
  readonly from: string;
  readonly to: string;
  readonly configuration: Pick<Configuration, 'enrichment' | 'logSources' | 'timeZone' | 'keep'>;
  readonly run?: string;
}

/**
 * Makes months anew after a change of rules: from the files of their logs, else from their stored
 * documents. Each is swapped when it is whole; one that cannot be is refused, the others go on.
 *
 * @throws SextantError conflict where a month was refused, naming why
 */
export function reprocessJob(job: ReprocessJob, surroundings: JobSurroundings): Promise<Run> {
  const { transport, now } = surroundings;
  const { enrichment, timeZone, keep, logSources } = job.configuration;
  const months = monthsBetween(job.from, job.to);
  const keys =
    enrichment.visitor_key_file === undefined
      ? storedVisitorKeys(transport, now)
      : keysOfFile(enrichment.visitor_key_file);

  async function work(
    started: Run,
    onProgress: (run: Run) => void,
    stop: AbortSignal
  ): Promise<Run> {
    const counts = { read: 0, indexed: 0, left_out: 0 };
    const refused: string[] = [];
    let swapped = 0;
    const state = (): Run => ({ ...started, ...counts, done: { months_swapped: swapped } });
    await deleteSuperseded(transport);
    const streams = await holdStreams(transport, leaseStore({ transport, now }), stop);
    const services = {
      transport,
      generations: generationStore(transport),
      timeZone,
      keep: keepBy(keep ?? []),
      enrich: enrichAgain(job.configuration, transport, keys),
      enricherOf: fileEnrichers(job.configuration, transport, keys),
      findFile: fileFinder(streamStore(transport, now), Object.values(logSources)),
      onWritten(requests: number, leftOut: number) {
        counts.read += requests;
        counts.indexed += requests - leftOut;
        counts.left_out += leftOut;
        onProgress(state());
        stop.throwIfAborted();
        streams.assertHeld();
      },
    };
    try {
      const logs = await logsOfMonths(transport, months);
      for (const [at, month] of months.entries()) {
        onProgress({ ...state(), progress: at / months.length });
        try {
          const ofMonth = { ...services, logs: logs.get(month) ?? [] };
          if (await reprocessMonth(month, ofMonth, streams.assertHeld)) swapped += 1;
        } catch (error) {
          if (stop.aborted || !(error instanceof SextantError)) throw error;
          streams.assertHeld();
          refused.push(messageOf(error));
        }
      }
    } finally {
      await streams.release();
    }
    onProgress(state());
    if (refused.length > 0) {
      throw new SextantError('conflict', `Refused and left as it was: ${refused.join('; ')}`);
    }
    return { ...state(), progress: 1 };
  }

  const source = monthsSource(job.from, job.to);
  return performJob({ kind: 'reprocess', source, run: job.run, work }, surroundings);
}
