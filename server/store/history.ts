import { createHash } from 'crypto';
import { INDEX } from '../../common/index_schema/indices';
import { RecordHistoryDocument } from '../../common/index_schema/record_history';
import { RecordDocument } from '../../common/index_schema/records';
import { SextantError } from '../../common/errors';
import { bulkWrite, BulkWrite } from './bulk';
import { refresh } from './indices';
import { toSextantError } from './opensearch_error';
import { searchPages } from './search_pages';
import { Transport } from './transport';

/** A state that ends: of which record, since when. */
type EndingState = Pick<RecordDocument, 'uuid' | 'since'>;

const target = { index: INDEX.history };

export function stateId(source: string, uuid: string, since: string): string {
  return createHash('sha256')
    .update(`${source}\n${uuid}\n${since}`)
    .digest('base64url')
    .slice(0, 32);
}

/** A record's document as the state that begins with it. */
function asState(document: RecordDocument): RecordHistoryDocument {
  const { since = '' } = document;
  return { ...document, '@timestamp': since, current: { gte: since } };
}

/** The states of one source's records; only the run that holds the source's lease writes. */
export function historyStore(transport: Transport, source: string) {
  async function write(writes: readonly BulkWrite[]): Promise<void> {
    const { rejected } = await bulkWrite(transport, writes);
    const [first] = rejected;
    if (!first) return;
    throw new SextantError(
      'opensearch_error',
      `${rejected.length} states were refused by ${INDEX.history}: ${first.reason}`
    );
  }

  const ending = ({ uuid = '', since = '' }: EndingState, at: string): BulkWrite => ({
    id: stateId(source, uuid, since),
    document: { ended: at, current: { gte: since, lt: at } },
    target,
    action: 'update',
  });

  /** Begins the states of these documents, as of their `since`, and ends those before them. */
  function change(documents: readonly RecordDocument[]): Promise<void> {
    const writes = documents.flatMap((document): BulkWrite[] => {
      const { uuid = '', since = '', state_before: before } = document;
      const beginning: BulkWrite = {
        id: stateId(source, uuid, since),
        document: asState(document),
        target,
        action: 'index',
      };
      return before === undefined
        ? [beginning]
        : [ending({ uuid, since: before }, since), beginning];
    });
    return write(writes);
  }

  const end = (states: readonly EndingState[], at: string): Promise<void> =>
    write(states.map((state) => ending(state, at)));

  /**
   * Takes back what a run wrote that did not come to its end: all states that began, and all ends that
   * were set, after an instant. Readers of that instant and before see no difference.
   * @param at instant of the last whole snapshot; absent: there is none
   */
  async function takeBack(at: string | undefined): Promise<number> {
    const after = { gt: at ?? '0000-01-01T00:00:00.000Z' };
    const ours = { term: { source } };
    const within = (field: string) => ({
      query: { bool: { filter: [ours, { range: { [field]: after } }] } },
      by: ['uuid', '@timestamp'],
    });
    await refresh(transport, INDEX.history).catch((error) => {
      throw toSextantError(error);
    });
    let taken = 0;
    const began = { ...within('@timestamp'), _source: ['uuid'] };
    for await (const page of statesOf(began)) {
      await write(page.map(({ id }) => ({ id, document: {}, target, action: 'delete' })));
      taken += page.length;
    }
    if (taken > 0) await refresh(transport, INDEX.history);
    for await (const page of statesOf(within('ended'))) {
      await write(
        page.map(({ id, document: { ended: _ended, ...state } }) => ({
          id,
          document: { ...state, current: { gte: state['@timestamp'] ?? '' } },
          target,
          action: 'index',
        }))
      );
      taken += page.length;
    }
    if (taken > 0) await refresh(transport, INDEX.history);
    return taken;
  }

  /** Ends every state that is current: the snapshot that they belong to is lost. */
  async function endAll(at: string): Promise<void> {
    const query = {
      bool: { filter: [{ term: { source } }], must_not: [{ exists: { field: 'ended' } }] },
    };
    const fields = ['uuid', '@timestamp'];
    for await (const page of statesOf({ query, by: fields, _source: fields })) {
      await end(
        page.map(({ document: { uuid, '@timestamp': since } }) => ({ uuid, since })),
        at
      );
    }
  }

  const statesOf = (search: Parameters<typeof searchPages>[2]) =>
    searchPages<RecordHistoryDocument>(transport, INDEX.history, search);

  return {
    change,
    end,
    endAll,
    takeBack,
    refresh: () => refresh(transport, INDEX.history),
  };
}

export type HistoryStore = ReturnType<typeof historyStore>;
