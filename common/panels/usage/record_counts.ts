import { COUNTED } from '../../query/failures';
import { PanelSearch } from '../define_panel';
import { bucketsOf, countOf, insideOf, PanelAnswer, valueOf } from '../panel_answer';
import { RecordCounts } from './record_usage_rows';

const MOST_RECORDS = 10_000;
const MOST_HOSTS = 1000;

const usage = (name: string) => ({ filter: { term: { 'sextant.usage': name } } });

/** Counts by uuid, of the records that any request concerns. */
export function countsIn(answer: PanelAnswer): Map<string, RecordCounts> {
  return new Map(
    bucketsOf(answer.aggregations, 'records').map((bucket) => [
      String(bucket.key),
      {
        consultations: countOf(bucket, 'consultations'),
        visualisations: countOf(bucket, 'visualisations'),
        downloads: countOf(bucket, 'downloads'),
        visitors: valueOf(bucket, 'visitors') ?? 0,
        errors: countOf(bucket, 'errors'),
      },
    ])
  );
}

/** Hosts whose logs were read, whatever the page is filtered by. */
export function hostsIn({ aggregations }: PanelAnswer): Set<string> {
  return new Set(bucketsOf(insideOf(aggregations, 'logs'), 'hosts').map(({ key }) => String(key)));
}

/** Counts of the requests that concern each record. */
export function usageSearch(): PanelSearch {
  return {
    aggs: {
      logs: { global: {}, aggs: { hosts: { terms: { field: 'url.domain', size: MOST_HOSTS } } } },
      records: {
        terms: { field: 'sextant.record', size: MOST_RECORDS },
        aggs: {
          consultations: usage('consultation'),
          visualisations: usage('visualisation'),
          downloads: usage('download'),
          visitors: { cardinality: { field: 'sextant.visitor' } },
          errors: { filter: COUNTED },
        },
      },
    },
  };
}
