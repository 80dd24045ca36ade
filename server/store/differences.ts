import * as t from 'io-ts';
import { OPERATION_NAMES } from '../../common/catalogue/privileges';
import { trackDifferences, TrackedDifference } from '../../common/catalogue/track_differences';
import { decodeOrThrow } from '../../common/codecs/decode';
import { INDEX } from '../../common/index_schema/indices';
import { RecordHistoryDocument } from '../../common/index_schema/record_history';
import { toSextantError } from './opensearch_error';
import { searchPages } from './search_pages';
import { Transport } from './transport';

export interface Differences {
  /** In no order. */
  readonly found: readonly TrackedDifference[];
  /** More records changed than were compared. */
  readonly truncated: boolean;
}

/** Records compared of one question: more are a new catalogue, and no list to read. */
const MOST_RECORDS = 20_000;
const PAGE = 500;

const FIELDS: readonly (keyof RecordHistoryDocument)[] = [
  'uuid',
  'source',
  'title',
  'link',
  'catalogue',
  'owner_catalogue',
  'owner_group',
  'access',
  'validity',
  'validators.valid',
  'validators.invalid',
  'changed',
  'ended',
  '@timestamp',
  ...OPERATION_NAMES.map((operation) => `privileges.${operation}` as const),
];

const key = t.type({ source: t.string, uuid: t.string });
type Key = t.TypeOf<typeof key>;
const answer = t.type({
  aggregations: t.type({ records: t.type({ buckets: t.array(t.type({ key })) }) }),
});

/** Records of which a state in the catalogue began or ended in a period, in pages. */
async function* changedRecords(
  user: Transport,
  catalogue: string,
  from: string,
  to: string
): AsyncGenerator<readonly Key[]> {
  const within = (field: string) => ({ range: { [field]: { gt: from, lte: to } } });
  const should = [within('@timestamp'), within('ended')];
  const query = {
    bool: { filter: [{ term: { catalogue } }], should, minimum_should_match: 1 },
  };
  const sources = (['source', 'uuid'] as const).map((field) => ({ [field]: { terms: { field } } }));
  let after: Key | undefined;
  for (;;) {
    const composite = { size: PAGE, sources, ...(after ? { after } : {}) };
    const { body } = await user.request({
      method: 'POST',
      path: `/${INDEX.history}/_search`,
      body: { size: 0, query, aggs: { records: { composite } } },
    });
    const { buckets } = decodeOrThrow(answer, body, 'opensearch_error').aggregations.records;
    if (buckets.length > 0) yield buckets.map((bucket) => bucket.key);
    after = buckets[buckets.length - 1]?.key;
    if (buckets.length < PAGE) return;
  }
}

/** The states of records that were current at some time of a period, oldest first. */
async function statesOf(
  user: Transport,
  records: readonly Key[],
  from: string,
  to: string
): Promise<ReadonlyMap<string, RecordHistoryDocument[]>> {
  const filter = [
    { terms: { uuid: records.map(({ uuid }) => uuid) } },
    { range: { current: { gte: from, lte: to, relation: 'intersects' } } },
  ];
  const states = new Map<string, RecordHistoryDocument[]>();
  const search = {
    query: { bool: { filter } },
    by: ['uuid', '@timestamp', 'source'],
    _source: FIELDS,
  };
  for await (const page of searchPages<RecordHistoryDocument>(user, INDEX.history, search)) {
    for (const { document } of page) {
      const name = `${document.source}\n${document.uuid}`;
      states.set(name, [...(states.get(name) ?? []), document]);
    }
  }
  return states;
}

/**
 * What became of the records of a catalogue between two instants of whole snapshots, ISO 8601 in UTC.
 * @throws SextantError
 */
export async function findDifferences(
  user: Transport,
  catalogue: string,
  from: string,
  to: string
): Promise<Differences> {
  const found: TrackedDifference[] = [];
  let compared = 0;
  try {
    for await (const page of changedRecords(user, catalogue, from, to)) {
      if (compared >= MOST_RECORDS) return { found, truncated: true };
      compared += page.length;
      const states = await statesOf(user, page, from, to);
      for (const { source, uuid } of page) {
        const own = states.get(`${source}\n${uuid}`) ?? [];
        found.push(...trackDifferences(own, catalogue, from, to));
      }
    }
    return { found, truncated: false };
  } catch (error) {
    throw toSextantError(error);
  }
}
