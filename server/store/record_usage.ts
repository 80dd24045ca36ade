import { doiIn } from '../../common/catalogue/doi';
import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { decodeOrThrow } from '../../common/codecs/decode';
import { countOf, insideOf, searchAnswer, valueOf } from '../../common/panels/panel_answer';
import { USED } from '../../common/query/used';
import { documentStore } from './documents';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

export interface UsePeriod {
  /** Milliseconds since the epoch; absent: since logs exist. */
  readonly from?: number;
  readonly to: number;
}

export interface RecordUse {
  readonly consultations: number;
  readonly visualisations: number;
  readonly downloads: number;
  /** First day that is counted, ISO 8601; absent where nothing is. */
  readonly from?: string;
}

/** Nobody reads what these fetch. */
const NO_PEOPLE = ['robot', 'probe', 'cascade'];

/**
 * A public record by its uuid or its DOI, with a resolver or without.
 * @throws SextantError not_found, also where it is not public
 */
export async function findPublicRecord(user: Transport, id: string): Promise<RecordDocument> {
  const doi = doiIn(id);
  const should = [{ term: { uuid: id } }, ...(doi === undefined ? [] : [{ term: { doi } }])];
  const [found] = await documentStore<RecordDocument>(user, INDEX.records).search({
    size: 1,
    query: { bool: { filter: [{ term: { access: 'public' } }], should, minimum_should_match: 1 } },
    // Several may have a DOI: always the same one answers.
    sort: [{ uuid: 'asc' }],
    _source: ['uuid', 'doi', 'title', 'link'],
  });
  if (found) return found.document;
  throw new SextantError('not_found', `No public record is "${id}"`);
}

/** What the content cube counts of a record, which holds years. @throws SextantError */
export async function readUse(
  user: Transport,
  uuid: string,
  { from, to }: UsePeriod
): Promise<RecordUse> {
  const range = { lt: to, format: 'epoch_millis', ...(from === undefined ? {} : { gte: from }) };
  const body = {
    size: 0,
    query: { range: { '@timestamp': range } },
    aggs: {
      since: { min: { field: '@timestamp' } },
      record: {
        filter: {
          bool: {
            filter: [{ term: { 'sextant.record': uuid } }],
            must_not: [{ terms: { 'sextant.client_type': NO_PEOPLE } }],
          },
        },
        aggs: {
          consultations: { filter: USED.consultation },
          visualisations: { filter: USED.visualisation },
          downloads: { filter: USED.download },
        },
      },
    },
  };
  try {
    const { body: answer } = await user.request({
      method: 'POST',
      path: `/${INDEX['usage-content']}/_search`,
      querystring: { ignore_unavailable: true, allow_partial_search_results: false },
      body,
    });
    const { aggregations } = decodeOrThrow(searchAnswer, answer, 'opensearch_error');
    const record = insideOf(aggregations, 'record');
    const since = valueOf({ key: '', doc_count: 0, ...aggregations }, 'since');
    return {
      consultations: countOf(record, 'consultations'),
      visualisations: countOf(record, 'visualisations'),
      downloads: countOf(record, 'downloads'),
      ...(since === null ? {} : { from: new Date(since).toISOString() }),
    };
  } catch (error) {
    throw toSextantError(error);
  }
}
