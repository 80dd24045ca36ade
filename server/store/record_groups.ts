import { thesaurusEntry } from '../../common/index_schema/records';
import { INDEX } from '../../common/index_schema/indices';
import type { RecordDocument } from '../../common/index_schema/records';
import type { PanelContext } from '../../common/panels/define_panel';
import type { Filters } from '../../common/query/filter_fields';
import { readValue } from '../../common/query/filter_value';
import { RECORD_FILTERS, RecordFilter, RecordsOf } from '../../common/query/records_of';
import type { Configuration } from '../configuration/configuration';
import { searchPages } from './search_pages';
import { Transport } from './transport';

/** Field of GeoNetwork's index that ODATIS keeps its data centres in. */
const ODATIS = 'th_odatis_centre_donnees';

/** Where records name their data centre: in a thesaurus, or by their organisations where none is configured. */
export type CentreConfiguration = Pick<Configuration, 'dataCentres' | 'catalogueSources'>;

function thesaurusOf({ dataCentres, catalogueSources }: CentreConfiguration): string | undefined {
  const all = Object.values(catalogueSources).flatMap(({ thesauri = [] }) => thesauri);
  return dataCentres ?? all.find(({ field }) => field.split('.')[0] === ODATIS)?.name;
}

/** The field of records that a filter looks at, and how a value stands in it. */
interface Stored {
  readonly field: 'thesaurus' | 'organisation' | 'doi';
  readonly prefix: string;
}

export function storedIn(filter: RecordFilter, configuration: CentreConfiguration): Stored {
  if (filter === 'doi') return { field: 'doi', prefix: '' };
  const name = thesaurusOf(configuration);
  return name === undefined
    ? { field: 'organisation', prefix: '' }
    : { field: 'thesaurus', prefix: thesaurusEntry(name, '') };
}

const textsOf = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');

/** Identifiers of the records of each value, of those that the user may see. */
async function uuidsBy(
  transport: Transport,
  { field, prefix }: Stored,
  query: object
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const search = { query, by: ['uuid', 'source'], _source: [field] };
  for await (const page of searchPages<RecordDocument>(transport, INDEX.records, search)) {
    for (const { document } of page) {
      const uuid = document.uuid ?? '';
      for (const text of textsOf(document[field])) {
        if (!text.startsWith(prefix)) continue;
        const value = text.slice(prefix.length);
        const known = found.get(value);
        if (known) known.push(uuid);
        else found.set(value, [uuid]);
      }
    }
  }
  return found;
}

/** The records that the page's filters by what records say are about. @throws SextantError */
export async function recordsOfFilters(
  transport: Transport,
  filters: Filters,
  configuration: CentreConfiguration
): Promise<RecordsOf> {
  const known = await Promise.all(
    RECORD_FILTERS.filter((name) => (filters[name] ?? []).length > 0).map(async (name) => {
      const stored = storedIn(name, configuration);
      const values = (filters[name] ?? []).map((text) => readValue(text).value);
      const entries = values.map((value) => `${stored.prefix}${value}`);
      const query = { terms: { [stored.field]: entries } };
      return [name, Object.fromEntries(await uuidsBy(transport, stored, query))] as const;
    })
  );
  return Object.fromEntries(known);
}

/** The records of each data centre that the user may see. @throws SextantError */
export async function recordsOfCentres(
  transport: Transport,
  configuration: CentreConfiguration
): Promise<PanelContext['dataCentres']> {
  const stored = storedIn('data_centre', configuration);
  const query = { exists: { field: stored.field } };
  return Object.fromEntries(await uuidsBy(transport, stored, query));
}
