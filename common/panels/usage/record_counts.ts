import { COUNTED } from '../../query/failures';
import { USED } from '../../query/used';
import { PanelContext, PanelSearch } from '../define_panel';
import { bucketsOf, countOf, insideOf, PanelAnswer, valueOf } from '../panel_answer';
import { isLogged, loggedPeriod } from './logged_time';
import { RecordCounts } from './record_usage_rows';
import { UNIQUE_VISITORS } from '../unique_visitors';

const MOST_RECORDS = 10_000;
const MOST_HOSTS = 1000;

/** Counts by uuid, of the records that any request concerns. */
export function countsIn(answer: PanelAnswer): Map<string, RecordCounts> {
  return new Map(
    bucketsOf(answer.aggregations, 'records').map((bucket) => [
      String(bucket.key),
      {
        consultations: countOf(bucket, 'consultations'),
        visualisations: countOf(bucket, 'visualisations'),
        downloads: countOf(bucket, 'downloads'),
        visitors: valueOf(bucket, 'visitors'),
        errors: countOf(bucket, 'errors'),
      },
    ])
  );
}

/** The host asked for, or, where a log does not tell it, the server that wrote the log. */
const HOST_FIELDS = { hosts: 'url.domain', servers: 'sextant.server' } as const;

/**
 * Hosts whose logs were read at any time, whatever the page is filtered by; none where no log tells of the
 * period: nothing is measured then.
 */
export function hostsIn(answer: PanelAnswer): Set<string> {
  if (!isLogged(answer)) return new Set();
  const logs = insideOf(answer.aggregations, 'logs');
  const names = Object.keys(HOST_FIELDS).flatMap((name) => bucketsOf(logs, name));
  return new Set(names.map(({ key }) => String(key)));
}

const hosts = Object.fromEntries(
  Object.entries(HOST_FIELDS).map(([name, field]) => [name, { terms: { field, size: MOST_HOSTS } }])
);

/** Counts of the requests that concern each record. */
export function usageSearch(context: PanelContext): PanelSearch {
  const { logs } = loggedPeriod(context);
  return {
    aggs: {
      logs: { ...logs, aggs: { ...logs.aggs, ...hosts } },
      records: {
        terms: { field: 'sextant.record', size: MOST_RECORDS },
        aggs: {
          consultations: { filter: USED.consultation },
          visualisations: { filter: USED.visualisation },
          downloads: { filter: USED.download },
          visitors: UNIQUE_VISITORS,
          errors: { filter: COUNTED },
        },
      },
    },
  };
}
