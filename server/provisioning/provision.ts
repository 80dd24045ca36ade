import { messageOf, SextantError } from '../../common/errors';
import { mappingOf } from '../../common/index_schema/define_fields';
import { IndexDefinition, INDEX_DEFINITIONS, templateOf } from '../../common/index_schema/indices';
import { orNone } from '../store/documents';
import { ensureIndex } from '../store/indices';
import { toSextantError } from '../store/opensearch_error';
import { Transport } from '../store/transport';

/** Indices made by an older version get the fields that are new; fields never change their type. */
async function extendMappings(
  transport: Transport,
  { pattern, fields }: IndexDefinition
): Promise<void> {
  const path = `/${pattern}/_mapping`;
  try {
    await orNone(transport.request({ method: 'PUT', path, body: mappingOf(fields) }));
  } catch (error) {
    if (!(error instanceof SextantError) || error.code !== 'opensearch_error') throw error;
    throw new SextantError(
      'opensearch_error',
      `An index of ${pattern} has other types than ours (${messageOf(error)}): delete it, or ` +
        'reindex it under our template, then start again'
    );
  }
}

/** Creates what is missing and brings templates up to date; running it again changes nothing. */
export async function provision(transport: Transport): Promise<string[]> {
  const done: string[] = [];
  for (const [name, definition] of Object.entries(INDEX_DEFINITIONS)) {
    const path = `/_index_template/sextant-${name}`;
    try {
      await transport.request({ method: 'PUT', path, body: templateOf(definition) });
    } catch (error) {
      throw toSextantError(error);
    }
    done.push(`template sextant-${name}`);
    await extendMappings(transport, definition);
    if (definition.single !== undefined) {
      await ensureIndex(transport, definition.single);
      done.push(`index ${definition.single}`);
    }
  }
  return done;
}
