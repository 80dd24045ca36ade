import * as t from 'io-ts';
import { duplicateTitle } from '../../common/catalogue/anomalies/duplicate_title';
import { decodeOrThrow } from '../../common/codecs/decode';
import { RecordDocument } from '../../common/index_schema/records';
import { bulkWrite } from '../store/bulk';
import { toSextantError } from '../store/opensearch_error';
import { searchPages } from '../store/search_pages';
import { OpenSnapshot } from '../store/snapshots';
import { Transport } from '../store/transport';

/** Titles that several records have; of more of them the first ones are marked. */
const MOST_TITLES = 10_000;
const TITLES_AT_ONCE = 1000;

const answer = t.type({
  aggregations: t.type({ titles: t.type({ buckets: t.array(t.type({ key: t.string })) }) }),
});

async function sharedTitles(transport: Transport, index: string): Promise<string[]> {
  const titles = { terms: { field: 'title_folded', min_doc_count: 2, size: MOST_TITLES } };
  const query = { exists: { field: 'title' } };
  try {
    const path = `/${index}/_search`;
    const body = { size: 0, query, aggs: { titles } };
    const found = await transport.request({ method: 'POST', path, body });
    const decoded = decodeOrThrow(answer, found.body, 'opensearch_error');
    return decoded.aggregations.titles.buckets.map(({ key }) => key);
  } catch (error) {
    throw toSextantError(error);
  }
}

/** Marks the records that share a title with another: only the whole snapshot can tell. */
export async function markDuplicates(transport: Transport, snapshot: OpenSnapshot): Promise<void> {
  const { index } = snapshot;
  const titles = await sharedTitles(transport, index);
  for (let from = 0; from < titles.length; from += TITLES_AT_ONCE) {
    const some = titles.slice(from, from + TITLES_AT_ONCE);
    const search = {
      query: {
        bool: { filter: [{ terms: { title_folded: some } }, { exists: { field: 'title' } }] },
      },
      by: ['uuid'],
      _source: ['anomaly'],
    };
    for await (const page of searchPages<RecordDocument>(transport, index, search)) {
      await bulkWrite(
        transport,
        page.map(({ id, document: { anomaly = [] } }) => ({
          id,
          document: { anomaly: [...anomaly, duplicateTitle.id] },
          target: { index },
          action: 'update',
        }))
      );
    }
  }
  if (titles.length > 0) await snapshot.seal();
}
