import * as t from 'io-ts';
import { ANOMALY_IDS, AnomalyId } from '../../common/catalogue/anomalies/anomaly_ids';
import { decodeOrThrow } from '../../common/codecs/decode';
import { INDEX } from '../../common/index_schema/indices';
import { MAX_RESULT_WINDOW } from '../../common/index_schema/result_window';
import { RecordDocument } from '../../common/index_schema/records';
import { ROWS_PER_PAGE } from '../../common/panels/define_panel';
import { bucketsOf, searchAnswer, totalOf } from '../../common/panels/panel_answer';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

export interface FoundAnomalies {
  readonly rules: readonly { readonly id: AnomalyId; readonly count: number }[];
  readonly total: number;
  readonly records: readonly RecordDocument[];
}

const isAnomaly = t.keyof(
  Object.fromEntries(ANOMALY_IDS.map((id) => [id, null])) as Record<AnomalyId, null>
);

/** Ids of rules that a stored record names; one of an older version is passed over. */
export function anomaliesIn({ anomaly = [] }: RecordDocument): AnomalyId[] {
  return anomaly.filter(isAnomaly.is);
}

/**
 * Records published in a catalogue, or owned by it, with an anomaly, by title.
 * @param page counting from 0; undefined: all of them, as far as one search can tell them
 * @throws SextantError
 */
export async function findAnomalies(
  user: Transport,
  catalogue: string,
  rule: AnomalyId | undefined,
  page: number | undefined
): Promise<FoundAnomalies> {
  const should = [{ term: { catalogue } }, { term: { owner_catalogue: catalogue } }];
  const body = {
    query: {
      bool: { filter: [{ exists: { field: 'anomaly' } }], should, minimum_should_match: 1 },
    },
    aggs: { rules: { terms: { field: 'anomaly', size: 100 } } },
    ...(rule === undefined ? {} : { post_filter: { term: { anomaly: rule } } }),
    from: (page ?? 0) * ROWS_PER_PAGE,
    size: page === undefined ? MAX_RESULT_WINDOW : ROWS_PER_PAGE,
    sort: [{ title_folded: 'asc' }, { uuid: 'asc' }],
    track_total_hits: true,
    _source: ['uuid', 'title', 'link', 'anomaly'],
  };
  try {
    const querystring = { ignore_unavailable: true };
    const path = `/${INDEX.records}/_search`;
    const found = await user.request({ method: 'POST', path, querystring, body });
    const answer = decodeOrThrow(searchAnswer, found.body, 'opensearch_error');
    const buckets = bucketsOf(answer.aggregations, 'rules');
    return {
      rules: ANOMALY_IDS.map((id) => ({
        id,
        count: buckets.find(({ key }) => key === id)?.doc_count ?? 0,
      })),
      total: totalOf(answer),
      records: answer.hits.hits.map(({ _source }) => _source as RecordDocument),
    };
  } catch (error) {
    throw toSextantError(error);
  }
}
