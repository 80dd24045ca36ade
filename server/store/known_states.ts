import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { RecordDocument } from '../../common/index_schema/records';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const FIELDS = ['uuid', 'digest', 'since', 'catalogue', 'revision'] as const;

/** Of a whole snapshot, what the next one compares a record with. */
export type KnownState = Pick<RecordDocument, (typeof FIELDS)[number]>;

const found = t.type({
  hits: t.type({
    hits: t.array(
      t.type({
        fields: t.intersection([
          t.type({ uuid: t.array(t.string) }),
          t.partial({
            digest: t.array(t.string),
            since: t.array(t.string),
            catalogue: t.array(t.string),
            revision: t.array(t.string),
          }),
        ]),
      })
    ),
  }),
});

/**
 * States by uuid, of those records that the index has. They come from columns and not from documents,
 * which takes a sixth of the time: the index must have been refreshed.
 * @param uuids at most 10,000
 * @throws SextantError
 */
export async function knownStates(
  transport: Transport,
  index: string,
  uuids: readonly string[]
): Promise<ReadonlyMap<string, KnownState>> {
  if (uuids.length === 0) return new Map();
  try {
    const { body } = await transport.request({
      method: 'POST',
      path: `/${index}/_search`,
      querystring: { allow_partial_search_results: false },
      body: {
        size: uuids.length,
        query: { bool: { filter: [{ terms: { uuid: uuids } }] } },
        stored_fields: '_none_',
        docvalue_fields: FIELDS.map((field) =>
          field === 'since' ? { field, format: 'strict_date_time' } : { field }
        ),
        track_total_hits: false,
      },
    });
    const { hits } = decodeOrThrow(found, body, 'opensearch_error').hits;
    return new Map(
      hits.map(({ fields: { uuid, digest, since, catalogue, revision } }) => [
        uuid[0] ?? '',
        {
          uuid: uuid[0],
          digest: digest?.[0],
          since: since?.[0],
          catalogue,
          revision: revision?.[0],
        },
      ])
    );
  } catch (error) {
    throw toSextantError(error);
  }
}
