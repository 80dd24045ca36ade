import { defineFields, DocumentOf, mappingOf } from '../../common/index_schema/define_fields';
import { SextantError } from '../../common/errors';
import { MONTH, newVisitorKey, VisitorKeys } from '../enrichment/visitor_keys';
import { orNone } from './documents';
import { ensureIndex } from './indices';
import { statusOf, toSextantError } from './opensearch_error';
import { Transport } from './transport';

/** Readable by the service account of ingest alone: whoever reads it can test who a visitor was. */
export const VISITOR_KEYS_INDEX = 'sextant-keys';

const fields = defineFields({
  '@timestamp': { type: 'date', about: 'When the key was made' },
  key: { type: 'keyword', about: 'Random, base64', index: false, doc_values: false },
} as const);

type KeyDocument = DocumentOf<typeof fields>;

const indexBody = {
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: mappingOf(fields),
};

const documentPath = (kind: '_doc' | '_create', month: string) =>
  `/${VISITOR_KEYS_INDEX}/${kind}/${month}`;

function keyIn(body: unknown, month: string): Buffer {
  const source = (body as { readonly _source?: KeyDocument } | null)?._source;
  if (typeof source?.key === 'string') return Buffer.from(source.key, 'base64');
  throw new SextantError('opensearch_error', `${VISITOR_KEYS_INDEX}: ${month} holds no key`);
}

/**
 * Keys of visitors in OpenSearch, a document for each UTC month. They are written with `create`, so
 * that of two writers one wins and both use its key.
 */
export function storedVisitorKeys(transport: Transport, now: () => Date): VisitorKeys {
  const keys = new Map<string, Buffer>();
  let index: Promise<void> | undefined;

  async function read(month: string): Promise<Buffer | undefined> {
    const request = { method: 'GET', path: documentPath('_doc', month) };
    const answer = await orNone(transport.request(request));
    return answer && keyIn(answer.body, month);
  }

  /** Undefined where another writer was first. */
  async function create(month: string): Promise<Buffer | undefined> {
    const key = newVisitorKey();
    const body: KeyDocument = { '@timestamp': now().toISOString(), key: key.toString('base64') };
    const path = documentPath('_create', month);
    try {
      index = index ?? ensureIndex(transport, VISITOR_KEYS_INDEX, indexBody);
      await index;
      await transport.request({ method: 'PUT', path, querystring: { refresh: true }, body });
      return key;
    } catch (error) {
      index = undefined;
      if (statusOf(error) === 409) return undefined;
      throw toSextantError(error);
    }
  }

  async function load(month: string): Promise<void> {
    const key = (await read(month)) ?? (await create(month)) ?? (await read(month));
    if (!key) throw new SextantError('opensearch_error', `The visitor key of ${month} vanished`);
    keys.set(month, key);
  }

  return {
    keyOf: (month) => keys.get(month),
    async ensure(months) {
      const missing = Array.from(new Set(months)).filter(
        (month) => MONTH.test(month) && !keys.has(month)
      );
      await Promise.all(missing.map(load));
    },
  };
}

/** Destroys the key of a month, with which its raw documents go. One that is gone is no error. */
export async function destroyVisitorKey(transport: Transport, month: string): Promise<void> {
  const path = documentPath('_doc', month);
  await orNone(transport.request({ method: 'DELETE', path, querystring: { refresh: true } }));
}
