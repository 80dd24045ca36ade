import { basename, join } from 'path';
import type { Run } from '../../common/api/contracts/runs';
import { messageOf, SextantError } from '../../common/errors';
import { DEFAULT_TIME } from '../../common/query/url_state';
import type { Configuration } from '../configuration/configuration';
import { writeReport, saveWhole, WantedReport } from '../reports/write_report';
import { catalogueStore } from '../store/catalogues';
import { coverageReader } from '../store/coverage';
import { JobSurroundings, performJob, configured } from './perform';

export interface ReportJob {
  /** Name of configured reports, or the catalogue of a single one. */
  readonly source: string;
  readonly configuration: Configuration;
  /** Reports and the file of each; a folder where the report names itself. */
  readonly wanted: readonly (WantedReport & { readonly to: string; readonly isFolder?: boolean })[];
  readonly run?: string;
}

/**
 * Writes reports, one after another. One that fails stops no other.
 * @throws SextantError naming those that failed
 */
export function reportJob(job: ReportJob, surroundings: JobSurroundings): Promise<Run> {
  const { transport, now } = surroundings;
  const { configuration, wanted } = job;
  const reading = { configuration, now, readCoverage: coverageReader(transport, now) };

  async function work(
    started: Run,
    onProgress: (run: Run) => void,
    stop: AbortSignal
  ): Promise<Run> {
    const files: string[] = [];
    const failures: string[] = [];
    const done = { reports_written: 0, records: 0 };
    let bytes = 0;
    const state = (): Run => ({ ...started, files, bytes, done: { ...done } });
    for (const [at, report] of wanted.entries()) {
      stop.throwIfAborted();
      try {
        const file = await writeReport(transport, report, reading);
        const path = report.isFolder ? join(report.to, file.name) : report.to;
        await saveWhole(path, file.content);
        files.push(basename(path));
        done.reports_written += 1;
        done.records += file.records;
        bytes += file.content.length;
      } catch (error) {
        if (wanted.length === 1) throw error;
        failures.push(`${report.catalogue ?? 'services'}: ${messageOf(error)}`);
      }
      onProgress({ ...state(), progress: (at + 1) / wanted.length });
    }
    if (failures.length === 0) return state();
    const list = failures.join('\n  ');
    throw new SextantError(
      'conflict',
      `${failures.length} of ${wanted.length} reports failed\n  ${list}`
    );
  }

  return performJob({ kind: 'report', source: job.source, run: job.run, work }, surroundings);
}

/** The configured reports of a name: one for each of its catalogues, and that on the services. @throws SextantError not_found */
export async function configuredReports(
  source: string,
  configuration: Configuration,
  { transport }: Pick<JobSurroundings, 'transport'>
): Promise<ReportJob> {
  const report = configured(configuration.reports, source);
  const { folder, catalogues, lang = 'fr', from, to, filters = {} } = report;
  const { people = false, services = false } = report;
  const all = async () => (await catalogueStore(transport).list()).map(({ name = '' }) => name);
  const names: (string | undefined)[] = catalogues ?? (services ? [] : await all());
  const time = { from: from ?? DEFAULT_TIME.from, to: to ?? DEFAULT_TIME.to };
  return {
    source,
    configuration,
    wanted: [...names, ...(services ? [undefined] : [])].map((catalogue) => ({
      catalogue,
      question: { filters, time },
      lang,
      withPeople: people,
      to: folder,
      isFolder: true,
    })),
  };
}
