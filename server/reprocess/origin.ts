import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { generationIndex, Generations } from '../../common/index_schema/months';
import { orNone } from '../store/documents';
import { refresh } from '../store/indices';
import type { Transport } from '../store/transport';

const countCodec = t.type({ count: t.number });
const sumCodec = t.type({
  aggregations: t.type({
    all: t.type({ buckets: t.array(t.type({ doc_count: t.number })) }),
  }),
});

export async function countDocuments(transport: Transport, index: string): Promise<number> {
  await refresh(transport, index);
  const answer = await orNone(transport.request({ method: 'POST', path: `/${index}/_count` }));
  return answer ? decodeOrThrow(countCodec, answer.body, 'opensearch_error').count : 0;
}

/** Requests that the cubes counted: `_doc_count` weighs the one bucket that holds every row. */
export async function countedByCubes(transport: Transport, index: string): Promise<number> {
  await refresh(transport, index);
  const all = { filters: { filters: [{ exists: { field: '@timestamp' } }] } };
  const request = {
    method: 'POST',
    path: `/${index}/_search`,
    body: { size: 0, aggs: { all } },
  };
  const { body } = await transport.request(request);
  const { buckets } = decodeOrThrow(sumCodec, body, 'opensearch_error').aggregations.all;
  return buckets.reduce((sum, { doc_count }) => sum + doc_count, 0);
}

/**
 * Why the stored documents of a month are not all that was asked for in it: keep rules dropped some.
 * Undefined where they are.
 */
export async function gapOf(
  transport: Transport,
  month: string,
  generations: Partial<Generations>,
  documents: number
): Promise<string | undefined> {
  if (generations.traffic === undefined) return undefined;
  const counted = await countedByCubes(
    transport,
    generationIndex('traffic', month, generations.traffic)
  );
  // A month that was ingested before there were cubes has none.
  if (counted === 0 || counted === documents) return undefined;
  return `${month} has documents of ${documents} of its ${counted} requests: the rest was not kept`;
}
