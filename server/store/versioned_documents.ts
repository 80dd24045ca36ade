import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { orNone } from './documents';
import { statusOf, toSextantError } from './opensearch_error';
import { Transport, TransportRequest } from './transport';

/** Which state of a document was read: a write that names it fails where it was changed since. */
export interface DocumentVersion {
  readonly seqNo: number;
  readonly primaryTerm: number;
}

export interface Versioned<D> {
  readonly document: D;
  readonly version: DocumentVersion;
}

const numbers = t.type({ _seq_no: t.number, _primary_term: t.number });
const found = t.intersection([numbers, t.type({ _source: t.record(t.string, t.unknown) })]);

const versionIn = ({ _seq_no, _primary_term }: t.TypeOf<typeof numbers>): DocumentVersion => ({
  seqNo: _seq_no,
  primaryTerm: _primary_term,
});

/**
 * Documents of one index that several processes change: each write says which state it changes. Reads are
 * of the newest state, refreshed or not, so they need an account without document-level security.
 */
export function versionedDocuments<D extends object>(transport: Transport, index: string) {
  const path = (id: string) => `/${index}/_doc/${encodeURIComponent(id)}`;

  async function get(id: string): Promise<Versioned<D> | undefined> {
    const answer = await orNone(transport.request({ method: 'GET', path: path(id) }));
    if (!answer) return undefined;
    const decoded = decodeOrThrow(found, answer.body, 'opensearch_error');
    return { document: decoded._source as D, version: versionIn(decoded) };
  }

  /**
   * Writes where nobody wrote since `before` was read, or, without `before`, where there is none.
   * @returns the new state; undefined where another writer was first
   */
  async function compareAndSet(
    id: string,
    document: D,
    before?: DocumentVersion
  ): Promise<DocumentVersion | undefined> {
    const querystring: TransportRequest['querystring'] = before
      ? { if_seq_no: before.seqNo, if_primary_term: before.primaryTerm }
      : { op_type: 'create' };
    try {
      const body = document;
      const answer = await transport.request({ method: 'PUT', path: path(id), querystring, body });
      return versionIn(decodeOrThrow(numbers, answer.body, 'opensearch_error'));
    } catch (error) {
      if (statusOf(error) !== 409) throw toSextantError(error);
      // The answer to a write of ours may have been lost: it was tried again.
      const now = await get(id);
      return now && JSON.stringify(now.document) === JSON.stringify(document)
        ? now.version
        : undefined;
    }
  }

  return { get, compareAndSet };
}
