import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { statusOf, toSextantError } from './opensearch_error';
import { backoff, isPassing, PATIENCE, Patience } from './retry';
import { Transport } from './transport';

/** Prepared lines of `_bulk`: `create`, `index` and `delete`, each with its `_id`. */
export interface BulkBody {
  /** Alias of all of them; an index only where `isIndex`. */
  readonly target: string;
  readonly isIndex?: true;
  readonly bytes: Buffer;
  readonly count: number;
  /** Of the count. Default: none. */
  readonly deletes?: number;
}

export interface RefusedAction {
  readonly id: string;
  /** Type of the error, a stable word. */
  readonly reason: string;
  /** As JSON; of a `delete` there is none. */
  readonly document?: string;
}

export interface BulkBodyOutcome {
  readonly written: number;
  /** `create` of what was there: nothing was changed. */
  readonly known: number;
  /** `index` with an older version than is there: a newer writer was first. */
  readonly stale: number;
  readonly deleted: number;
  readonly refused: readonly RefusedAction[];
}

const item = t.intersection([
  t.type({ status: t.number }),
  t.partial({ error: t.partial({ type: t.string, reason: t.string }) }),
]);
/** Of the thousands of items of a body, which are looked at only where some of them matter. */
const headCodec = t.type({ errors: t.boolean });
const itemsCodec = t.partial({
  items: t.array(t.partial({ create: item, index: item, delete: item })),
});

type Item = t.TypeOf<typeof item>;
type Kind = 'create' | 'index' | 'delete';
interface Action {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
}

const FILTER = 'errors,items.*.status,items.*.error.type,items.*.error.reason';

/** The actions of a body; asked for only where some failed. */
function actionsOf(bytes: Buffer): Action[] {
  const lines = bytes.toString().split('\n');
  const actions: Action[] = [];
  for (let at = 0; at < lines.length && lines[at]; at += 1) {
    const head = lines[at] ?? '';
    const action: Partial<Record<Kind, { readonly _id: string }>> = JSON.parse(head);
    const [kind = 'create'] = Object.keys(action) as Kind[];
    const body = kind === 'delete' ? '' : `${lines[(at += 1)]}\n`;
    actions.push({ kind, id: action[kind]?._id ?? '', text: `${head}\n${body}` });
  }
  return actions;
}

interface Counts {
  written: number;
  known: number;
  stale: number;
  deleted: number;
  readonly refused: RefusedAction[];
}

/** Nobody may write there: not the document's fault, and not one that passes. */
function closed(target: string, { error }: Item): SextantError {
  const reason = error?.reason ?? 'no reason given';
  return new SextantError('opensearch_error', `${target} is closed to writing: ${reason}`);
}

/** @returns why it must be tried again; undefined where it is settled */
function settle(action: Action, answer: Item, counts: Counts, target: string): string | undefined {
  const { status, error } = answer;
  if (status === 409) {
    if (action.kind === 'create') counts.known += 1;
    else counts.stale += 1;
  } else if (status < 300 || (action.kind === 'delete' && status === 404)) {
    if (action.kind === 'delete') counts.deleted += 1;
    else counts.written += 1;
  } else if (isPassing(status)) {
    return error?.reason ?? `status ${status}`;
  } else if (error?.type === 'cluster_block_exception' || status === 401 || status === 403) {
    throw closed(target, answer);
  } else {
    const [, document] = action.text.split('\n', 2);
    const reason = error?.type ?? `status_${status}`;
    counts.refused.push({ id: action.id, reason, ...(document ? { document } : {}) });
  }
  return undefined;
}

/**
 * Writes a prepared body. What passes (429, 5xx, a lost connection, a full disk) is tried again with growing
 * pauses; a document that the index refuses is told, the others are written.
 *
 * @throws SextantError where OpenSearch stays away, or the whole is refused
 */
export async function writeBulk(
  transport: Transport,
  body: BulkBody,
  patience: Patience = PATIENCE
): Promise<BulkBodyOutcome> {
  const counts: Counts = { written: 0, known: 0, stale: 0, deleted: 0, refused: [] };
  const wait = backoff(patience);
  let open = body.bytes;
  let actions: Action[] | undefined;
  for (;;) {
    let reason: string;
    try {
      const { body: answer } = await transport.request({
        method: 'POST',
        path: `/${body.target}/_bulk`,
        querystring: { filter_path: FILTER, require_alias: body.isIndex !== true },
        bulkBody: open,
      });
      const { errors } = decodeOrThrow(headCodec, answer, 'opensearch_error');
      if (!errors && !actions) {
        const { count, deletes = 0 } = body;
        return { ...counts, written: count - deletes, deleted: deletes };
      }
      actions = actions ?? actionsOf(open);
      const { items } = decodeOrThrow(itemsCodec, answer, 'opensearch_error');
      if (items?.length !== actions.length) {
        throw new SextantError('opensearch_error', 'OpenSearch answered a bulk write in part');
      }
      let why = '';
      const again = actions.filter((action, at) => {
        const each = items[at];
        const answered = each?.create ?? each?.index ?? each?.delete ?? { status: 500 };
        const passing = settle(action, answered, counts, body.target);
        why = passing ?? why;
        return passing !== undefined;
      });
      if (again.length === 0) return counts;
      if (again.length < actions.length) wait.succeeded();
      actions = again;
      open = Buffer.from(again.map(({ text }) => text).join(''));
      reason = why;
    } catch (error) {
      if (error instanceof SextantError || !isPassing(statusOf(error))) throw toSextantError(error);
      reason = error instanceof Error ? error.message : String(error);
      if (!(await wait.next(reason))) throw toSextantError(error);
      continue;
    }
    if (!(await wait.next(reason))) {
      throw new SextantError('opensearch_unreachable', `${body.target} takes nothing: ${reason}`);
    }
  }
}
