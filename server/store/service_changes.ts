import type { RecordServiceChange } from '../../common/api/contracts/service_changes';
import { serviceChangesOf } from '../../common/catalogue/service_changes';
import { INDEX } from '../../common/index_schema/indices';
import { RecordHistoryDocument } from '../../common/index_schema/record_history';
import type { FilterName, Filters } from '../../common/query/filter_fields';
import { readValue } from '../../common/query/filter_value';
import type { Period } from '../../common/query/resolve_time';
import { Found } from './documents';
import { getDocuments } from './get_documents';
import { stateId } from './history';
import { searchPages } from './search_pages';
import { storedLinks } from './stored_links';
import { Transport } from './transport';

/** States compared of one question: more are a new source, and no incident. */
const MOST_STATES = 10_000;
const MOST_CHANGES = 500;

type State = RecordHistoryDocument;

const FIELDS = [
  'uuid',
  'source',
  'title',
  'link',
  'catalogue',
  'access',
  'links',
  'ended',
] as const;

/** Of a filter's values those that are wanted; undefined: any. */
function wanted(filters: Filters, name: FilterName): string[] | undefined {
  const values = (filters[name] ?? []).map(readValue).filter(({ excluded }) => !excluded);
  return values.length === 0 ? undefined : values.map(({ value }) => value);
}

function endedStates({ from, to }: Period, filters: Filters) {
  const terms = (field: string, values: string[] | undefined) =>
    values ? [{ terms: { [field]: values } }] : [];
  return {
    bool: {
      filter: [
        { range: { ended: { gte: from, lt: to, format: 'epoch_millis' } } },
        { exists: { field: 'link_service' } },
        ...terms('catalogue', wanted(filters, 'catalogue')),
        ...terms('uuid', wanted(filters, 'record')),
        ...terms('link_service', wanted(filters, 'service')),
      ],
    },
  };
}

const served = (state: State) => ({ access: state.access, links: storedLinks(state) });

function changesOf(state: State, after: State | undefined): RecordServiceChange[] {
  const { uuid = '', title, link, catalogue = [], ended = '' } = state;
  return serviceChangesOf(served(state), after && served(after)).map((change) => ({
    ...change,
    at: ended,
    uuid,
    title: title ?? uuid,
    catalogues: [...catalogue],
    link,
  }));
}

/** The states that follow those given, by the id of each. */
function followers(user: Transport, page: readonly Found<State>[]) {
  const ids = page.map(({ document }) => nextId(document));
  return getDocuments<State>(user, INDEX.history, ids, FIELDS);
}

function nextId({ source = '', uuid = '', ended = '' }: State): string {
  return stateId(source, uuid, ended);
}

/**
 * Changes of records in a period that touch services, newest first, as far as the user may see them.
 * @throws SextantError
 */
export async function findServiceChanges(
  user: Transport,
  period: Period,
  filters: Filters
): Promise<{ changes: RecordServiceChange[]; truncated: boolean }> {
  const search = {
    query: endedStates(period, filters),
    by: ['ended', 'uuid', 'source'],
    _source: FIELDS,
  };
  const [services, layers] = [wanted(filters, 'service'), wanted(filters, 'layer')];
  const concerns = ({ service, layer, after }: RecordServiceChange) =>
    (!services || service === undefined || services.includes(service)) &&
    (!layers || layer === undefined || [layer, after].some((one) => one && layers.includes(one)));
  const changes: RecordServiceChange[] = [];
  let states = 0;
  for await (const page of searchPages<State>(user, INDEX.history, search)) {
    const next = await followers(user, page);
    for (const { document } of page) {
      changes.push(...changesOf(document, next.get(nextId(document))).filter(concerns));
    }
    states += page.length;
    if (states >= MOST_STATES) break;
  }
  const truncated = changes.length > MOST_CHANGES || states >= MOST_STATES;
  return { changes: changes.reverse().slice(0, MOST_CHANGES), truncated };
}
