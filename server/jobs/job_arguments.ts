import type { JobName, RunKind } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import type { Configuration } from '../configuration/configuration';
import { configured } from './perform';

/** The one maintenance that an installation has. */
export const MAINTENANCE = 'all';

/** Links of all sources are checked at once: they lead to the same hosts. */
export const ALL_LINKS = 'all';

const MONTHS = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/;

/** How the months of a reprocessing stand in its run: `2026-01..2026-03`. */
export function monthsSource(from: string, to: string): string {
  return `${from}..${to}`;
}

/** The command line of a configured job, without its run. @throws SextantError not_found */
export function jobArguments(kind: RunKind, source: string, configuration: Configuration) {
  switch (kind) {
    case 'snapshot':
      configured(configuration.catalogueSources, source);
      return ['snapshot', '--source', source];
    case 'ingest':
      configured(configuration.logSources, source);
      return ['ingest', '--source', source];
    case 'report':
      configured(configuration.reports, source);
      return ['report', '--source', source];
    case 'maintain':
      if (source === MAINTENANCE) return ['maintain'];
      throw new SextantError('not_found', `There is one maintenance only: "${MAINTENANCE}"`);
    case 'check_links':
      if (source === ALL_LINKS) return ['check-links'];
      throw new SextantError('not_found', `Links are checked together: "${ALL_LINKS}"`);
    case 'reprocess': {
      const [, from, to] = MONTHS.exec(source) ?? [];
      if (from !== undefined && to !== undefined) return ['reprocess', '--from', from, '--to', to];
      throw new SextantError('not_found', 'Months to reprocess are written 2026-01..2026-03');
    }
  }
}

/** Jobs of the configuration that can be started as they are. */
export function configuredJobs(configuration: Configuration): JobName[] {
  const { catalogueSources, logSources, linkCheck, reports } = configuration;
  return [
    ...Object.keys(catalogueSources).map((source) => ({ kind: 'snapshot' as const, source })),
    ...Object.keys(logSources).map((source) => ({ kind: 'ingest' as const, source })),
    ...Object.keys(reports).map((source) => ({ kind: 'report' as const, source })),
    { kind: 'maintain', source: MAINTENANCE },
    ...(linkCheck ? [{ kind: 'check_links' as const, source: ALL_LINKS }] : []),
  ];
}
