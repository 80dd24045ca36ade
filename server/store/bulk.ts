import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { statusOf, toSextantError } from './opensearch_error';
import { Transport } from './transport';

export interface BulkItem {
  readonly id: string;
  readonly document: object;
}

export interface BulkTarget {
  readonly index: string;
  /** A month's alias must exist: an index is never made by accident. */
  readonly requireAlias?: boolean;
}

/**
 * create: changes nothing where the id is there already. update: the fields given of a document that
 * is there. Each may be sent twice and comes to the same.
 */
export type BulkAction = 'create' | 'index' | 'update' | 'delete';

export interface BulkWrite extends BulkItem {
  readonly target: BulkTarget;
  /** create, unless said otherwise. */
  readonly action?: BulkAction;
}

export interface BulkOutcome {
  readonly written: number;
  /** What was there already, or was gone already. */
  readonly known: number;
  readonly rejected: readonly { readonly write: BulkWrite; readonly reason: string }[];
}

const itemCodec = t.intersection([
  t.type({ status: t.number }),
  t.partial({ error: t.partial({ type: t.string, reason: t.string }) }),
]);
const answerCodec = t.type({ items: t.array(t.record(t.string, itemCodec)) });

const MOST_TRIES = 7;
const FIRST_PAUSE = 200;

/** Full jitter: writers that failed together do not come back together. Milliseconds. */
function pauseBefore(attempt: number): Promise<void> {
  const pause = Math.random() * FIRST_PAUSE * 2 ** attempt;
  return new Promise((resolve) => setTimeout(resolve, pause));
}

function isPassing(status: number | undefined): boolean {
  return status === undefined || status === 429 || status >= 500;
}

function linesOf(writes: readonly BulkWrite[]): string {
  let body = '';
  for (const { id, document, target, action = 'create' } of writes) {
    const where = { _index: target.index, _id: id };
    const meta =
      action === 'delete' ? where : { ...where, require_alias: target.requireAlias ?? false };
    body += `${JSON.stringify({ [action]: meta })}\n`;
    if (action === 'update') body += `${JSON.stringify({ doc: document })}\n`;
    else if (action !== 'delete') body += `${JSON.stringify(document)}\n`;
  }
  return body;
}

function isKnown({ action = 'create' }: BulkWrite, status: number): boolean {
  return (action === 'create' && status === 409) || (action === 'delete' && status === 404);
}

/** Not the document's fault: rejecting it would hide that nothing can be written. */
function blocked({ target }: BulkWrite, reason = 'no reason given'): SextantError {
  return new SextantError('opensearch_error', `${target.index} is closed to writing: ${reason}`);
}

async function send(transport: Transport, writes: readonly BulkWrite[]) {
  const querystring = { filter_path: 'items.*.status,items.*.error' };
  const { body } = await transport.request({
    method: 'POST',
    path: '/_bulk',
    querystring,
    bulkBody: linesOf(writes),
  });
  const { items } = decodeOrThrow(answerCodec, body, 'opensearch_error');
  return items.flatMap((item) => Object.values(item));
}

/**
 * Writes documents; what passes (429, 5xx, a lost connection) is tried again with growing pauses,
 * which is safe since each action comes to the same when it is sent twice. A document that the index refuses is rejected,
 * the others go on. @throws SextantError where OpenSearch stays away or refuses the whole
 */
export async function bulkWrite(
  transport: Transport,
  writes: readonly BulkWrite[]
): Promise<BulkOutcome> {
  let written = 0;
  let known = 0;
  const rejected: { write: BulkWrite; reason: string }[] = [];
  let open = writes;
  for (let attempt = 0; open.length > 0; attempt += 1) {
    if (attempt > 0) await pauseBefore(attempt);
    const last = attempt + 1 >= MOST_TRIES;
    try {
      const items = await send(transport, open);
      const again: BulkWrite[] = [];
      items.forEach(({ status, error }, position) => {
        const write = open[position];
        if (!write) return;
        if (status === 200 || status === 201) written += 1;
        else if (isKnown(write, status)) known += 1;
        else if (error?.type === 'cluster_block_exception') throw blocked(write, error.reason);
        else if (isPassing(status) && !last) again.push(write);
        else rejected.push({ write, reason: error?.type ?? `status_${status}` });
      });
      if (items.length !== open.length) {
        throw new SextantError('opensearch_error', 'OpenSearch answered a bulk write in part');
      }
      open = again;
    } catch (error) {
      if (error instanceof SextantError || last || !isPassing(statusOf(error))) {
        throw toSextantError(error);
      }
    }
  }
  return { written, known, rejected };
}

/** Writes documents that may be there already: those stay as they are. @throws SextantError */
export const bulkCreate = (
  transport: Transport,
  writes: readonly Omit<BulkWrite, 'action'>[]
): Promise<BulkOutcome> => bulkWrite(transport, writes);
