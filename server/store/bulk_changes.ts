import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { statusOf, toSextantError } from './opensearch_error';
import { Transport } from './transport';

/** One write that may be done again: its outcome is the same. */
export type BulkChange =
  | {
      readonly action: 'index';
      readonly index: string;
      readonly id: string;
      readonly document: object;
    }
  /** Of the write index of an alias; a document that is gone is no error. */
  | {
      readonly action: 'update';
      readonly alias: string;
      readonly id: string;
      readonly document: object;
    }
  | { readonly action: 'delete'; readonly index: string; readonly id: string };

const item = t.intersection([
  t.type({ status: t.number }),
  t.partial({ error: t.partial({ type: t.string, reason: t.string }) }),
]);
const answerCodec = t.type({ items: t.array(t.record(t.string, item)) });

const MOST_TRIES = 6;
const FIRST_PAUSE = 200;
/** Changes of one request. */
const BATCH = 2000;

const pause = (attempt: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, Math.random() * FIRST_PAUSE * 2 ** attempt);
  });

const isPassing = (status: number | undefined) =>
  status === undefined || status === 429 || status >= 500;

function linesOf(change: BulkChange): string {
  const { action, id } = change;
  const place =
    action === 'update'
      ? { _index: change.alias, require_alias: true, retry_on_conflict: 3 }
      : { _index: change.index };
  const head = `${JSON.stringify({ [action]: { ...place, _id: id } })}\n`;
  if (action === 'delete') return head;
  const body = action === 'update' ? { doc: change.document } : change.document;
  return `${head}${JSON.stringify(body)}\n`;
}

async function send(transport: Transport, changes: readonly BulkChange[]): Promise<BulkChange[]> {
  const { body } = await transport.request({
    method: 'POST',
    path: '/_bulk',
    querystring: { filter_path: 'items.*.status,items.*.error' },
    bulkBody: changes.map(linesOf).join(''),
  });
  const { items } = decodeOrThrow(answerCodec, body, 'opensearch_error');
  const again: BulkChange[] = [];
  items.forEach((each, at) => {
    const change = changes[at];
    const { status, error } = Object.values(each)[0] ?? { status: 500, error: undefined };
    if (!change || status < 300 || status === 404) return;
    if (!isPassing(status)) {
      throw new SextantError('opensearch_error', `A write was refused: ${error?.reason ?? status}`);
    }
    again.push(change);
  });
  return again;
}

/**
 * Writes changes; what passes (429, 5xx, a lost connection) is tried again.
 * @throws SextantError where one is refused or OpenSearch stays away
 */
export async function bulkChanges(
  transport: Transport,
  changes: readonly BulkChange[]
): Promise<void> {
  for (let start = 0; start < changes.length; start += BATCH) {
    let open = changes.slice(start, start + BATCH);
    for (let attempt = 0; open.length > 0; attempt += 1) {
      if (attempt > 0) await pause(attempt);
      try {
        open = await send(transport, open);
        if (open.length > 0 && attempt + 1 >= MOST_TRIES) {
          throw new SextantError('opensearch_unreachable', 'OpenSearch keeps refusing writes');
        }
      } catch (error) {
        const last = attempt + 1 >= MOST_TRIES;
        if (error instanceof SextantError || last || !isPassing(statusOf(error))) {
          throw toSextantError(error);
        }
      }
    }
  }
}
