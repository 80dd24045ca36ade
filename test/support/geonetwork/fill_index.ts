import { readFileSync } from 'fs';
import { messageOf } from '../../../common/errors';
import type { Transport } from '../../../server/store/transport';
import { sharedData } from '../shared_data';

/** Limits of GeoNetwork's pom, which its mapping leaves open. */
const LIMIT = '15000';

type Release = '4.2.8' | '4.4.5';

/** What a server without the module of a type can hold in its place. */
const STORED_ONLY = { type: 'object', enabled: false };
/** Types of modules that a minimal distribution may lack. */
const OPTIONAL = ['geo_shape', 'search_as_you_type', 'join'];

/** The real mapping of a release, without analysers that need files of synonyms. */
function realMapping(release: Release, missing: readonly string[]): object {
  const template = readFileSync(sharedData(`geonetwork/mapping/records-${release}.json`), 'utf8');
  const { mappings } = JSON.parse(template.replace(/\$\{[^}]*\}/g, LIMIT));
  const text = JSON.stringify(mappings, (key, value: unknown) =>
    /analyzer$|^normalizer$|^copy_to$/.test(key)
      ? undefined
      : missing.includes(Object(value).type)
        ? STORED_ONLY
        : value
  );
  return {
    settings: {
      number_of_replicas: 0,
      max_result_window: LIMIT,
      'mapping.total_fields.limit': LIMIT,
    },
    mappings: JSON.parse(text),
  };
}

/** 4.4 writes an object where 4.2 wrote a sentence. */
function withErrorObjects(source: object): object {
  const { indexingErrorMsg: messages } = Object(source);
  return messages === undefined
    ? source
    : { ...source, indexingErrorMsg: messages.map((string: string) => ({ string })) };
}

export interface IndexedHit {
  readonly _id: string;
  readonly _source: object;
}

/** GeoNetwork's index as that release makes it, with documents; types that the server has not are stored only. */
export async function fillIndex(
  transport: Transport,
  index: string,
  hits: readonly IndexedHit[],
  release: Release
): Promise<void> {
  await transport.request({
    method: 'DELETE',
    path: `/${index}`,
    querystring: { ignore_unavailable: true },
  });
  const create = (missing: readonly string[] = []) =>
    transport.request({ method: 'PUT', path: `/${index}`, body: realMapping(release, missing) });
  await create().catch((error) => {
    if (!/No handler for type/.test(messageOf(error))) throw error;
    return create(OPTIONAL);
  });
  const lines = hits.flatMap(({ _id, _source }) => [
    JSON.stringify({ index: { _index: index, _id } }),
    JSON.stringify(release === '4.2.8' ? _source : withErrorObjects(_source)),
  ]);
  const { body } = await transport.request({
    method: 'POST',
    path: '/_bulk',
    querystring: { refresh: true },
    bulkBody: `${lines.join('\n')}\n`,
  });
  const { errors, items } = Object(body);
  if (!errors) return;
  const [refused] = items.filter(({ index: { error } }: { index: { error?: object } }) => error);
  throw new Error(`GeoNetwork's index refuses: ${JSON.stringify(refused).slice(0, 500)}`);
}
