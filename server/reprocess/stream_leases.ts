import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { orNone } from '../store/documents';
import type { Lease, LeaseStore } from '../store/leases';
import type { Transport } from '../store/transport';

/** Registry of the logs that were read, a document for each piece of them (docs/adr/0015). */
const STREAMS = 'sextant-streams';
/** Streams of one installation: a file each. */
const MOST_STREAMS = 50_000;

const answerCodec = t.type({
  aggregations: t.type({
    streams: t.type({ buckets: t.array(t.type({ key: t.string })) }),
    unfinished: t.type({ files: t.type({ buckets: t.array(t.type({ key: t.string })) }) }),
  }),
});

interface Streams {
  readonly ids: readonly string[];
  /** Files of which a piece is being written, or was when its process died. */
  readonly unfinished: readonly string[];
}

async function streamsOf(transport: Transport): Promise<Streams> {
  const query = { term: { kind: 'piece' } };
  const aggs = {
    streams: { terms: { field: 'stream', size: MOST_STREAMS } },
    unfinished: {
      filter: { bool: { must_not: { term: { state: 'done' } } } },
      aggs: { files: { terms: { field: 'file', size: 5 } } },
    },
  };
  await orNone(transport.request({ method: 'POST', path: `/${STREAMS}/_refresh` }));
  const request = { method: 'POST', path: `/${STREAMS}/_search`, body: { size: 0, query, aggs } };
  const answer = await orNone(transport.request(request));
  if (!answer) return { ids: [], unfinished: [] };
  const found = decodeOrThrow(answerCodec, answer.body, 'opensearch_error').aggregations;
  const keys = ({ buckets }: { buckets: readonly { readonly key: string }[] }) =>
    buckets.map(({ key }) => key);
  return { ids: keys(found.streams), unfinished: keys(found.unfinished.files) };
}

/** Who follows a log gives it back only where it is asked to. */
type Acquire = (
  name: string,
  isWanted: () => boolean,
  mustAsk: boolean
) => Promise<Lease | undefined>;

export interface StreamLeases {
  /** @throws SextantError conflict where one was lost */
  assertHeld(): void;
  release(): Promise<void>;
}

/**
 * Takes the leases of all logs, so that nothing is read meanwhile: followers wait, then go on.
 * @throws SextantError conflict where a log was left half read: its sums could not be told apart
 */
export async function holdStreams(
  transport: Transport,
  leases: LeaseStore,
  stop: AbortSignal
): Promise<StreamLeases> {
  const acquire: Acquire = leases.acquire;
  const held = new Map<string, Lease>();
  const release = async () => {
    for (const lease of held.values()) await lease.release().catch(() => undefined);
  };
  try {
    for (;;) {
      const { ids, unfinished } = await streamsOf(transport);
      const missing = ids.filter((id) => !held.has(id));
      for (const id of missing) {
        const lease = await acquire(`stream-${id}`, () => !stop.aborted, true);
        stop.throwIfAborted();
        if (lease) held.set(id, lease);
      }
      // A log may have been met for the first time while others were waited for.
      if (missing.length > 0) continue;
      if (unfinished.length === 0) break;
      throw new SextantError(
        'conflict',
        `${unfinished.join(', ')}: reading was interrupted: run "sextant ingest" to its end first`
      );
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { assertHeld: () => held.forEach((lease) => lease.assertHeld()), release };
}
