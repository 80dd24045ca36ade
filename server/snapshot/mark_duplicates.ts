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

const MARKED = { term: { anomaly: duplicateTitle.id } };
const TITLED = { exists: { field: 'title' } };
const oneOf = (titles: readonly string[]) => ({ terms: { title_folded: titles } });

type Clauses = Readonly<Record<'filter' | 'must_not', readonly object[]>>;

async function mark(
  transport: Transport,
  index: string,
  clauses: Clauses,
  change: (anomaly: readonly string[]) => readonly string[]
): Promise<void> {
  const search = { query: { bool: clauses }, by: ['uuid'], _source: ['anomaly'] };
  for await (const page of searchPages<RecordDocument>(transport, index, search)) {
    await bulkWrite(
      transport,
      page.map(({ id, document: { anomaly = [] } }) => ({
        id,
        document: { anomaly: change(anomaly) },
        target: { index },
        action: 'update',
      }))
    );
  }
}

/**
 * Marks the records that share a title with another: only the whole snapshot can tell. Those that were
 * taken over from the snapshot before bring its marks with them.
 */
export async function markDuplicates(transport: Transport, snapshot: OpenSnapshot): Promise<void> {
  const { index } = snapshot;
  const titles = await sharedTitles(transport, index);
  for (let from = 0; from < titles.length; from += TITLES_AT_ONCE) {
    const some = oneOf(titles.slice(from, from + TITLES_AT_ONCE));
    await mark(transport, index, { filter: [some, TITLED], must_not: [MARKED] }, (anomaly) => [
      ...anomaly,
      duplicateTitle.id,
    ]);
  }
  await mark(transport, index, { filter: [MARKED], must_not: [oneOf(titles)] }, (anomaly) =>
    anomaly.filter((id) => id !== duplicateTitle.id)
  );
  await snapshot.seal();
}
