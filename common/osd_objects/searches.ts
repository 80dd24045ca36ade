import type { Translate } from '../i18n/create_translator';
import { INDEX } from '../index_schema/indices';
import { RecordField } from '../index_schema/records';
import { RequestField } from '../index_schema/requests';
import type { Filters } from '../query/filter_fields';
import { BUILT_IN_SEARCHES } from '../query/saved_searches';
import { withDefaults } from '../query/page_defaults';
import { namedClauses } from './named_clauses';
import { NamedClause, SavedObject, savedObject, searchSource } from './saved_object';

interface Search {
  readonly id: string;
  readonly title: string;
  readonly pattern: string;
  readonly columns: readonly string[];
  readonly sort: string;
  readonly filters?: readonly NamedClause[];
}

function search({ id, title, pattern, columns, sort, filters }: Search): SavedObject {
  const { attribute, references } = searchSource(pattern, filters);
  return savedObject(
    'search',
    `sextant-${id}`,
    {
      title: `Sextant – ${title}`,
      description: '',
      hits: 0,
      version: 1,
      columns,
      sort: [[sort, 'desc']],
      ...attribute,
    },
    references
  );
}

/** What a request in error is told by, in Discover as on our page. */
export const REQUEST_COLUMNS: readonly RequestField[] = [
  'http.response.status_code',
  'ogc.service',
  'ogc.operation',
  'ogc.layers',
  'user_agent.name',
  'client.geo.country_iso_code',
  'event.duration',
  'url.path',
];

/** What a record is told by in Discover. */
export const RECORD_COLUMNS: readonly RecordField[] = [
  ...(['title', 'catalogue', 'access', 'validity', 'changed', 'link'] as const),
];

/** The searches on requests in error that our page has too. */
export function requestSearches(translate: Translate, tag: string): SavedObject[] {
  return BUILT_IN_SEARCHES.map(({ id, filters }) => {
    const all: Filters = withDefaults(filters, 'errors');
    return search({
      id: `search-${id.replace(/_/g, '-')}`,
      title: translate('sextant.osd.search', {
        name: translate(`sextant.searches.${id}` as const),
      }),
      pattern: INDEX.requests,
      columns: REQUEST_COLUMNS,
      sort: '@timestamp',
      filters: namedClauses(translate, tag, 'services', all),
    });
  });
}

export function recordSearch(translate: Translate): SavedObject {
  return search({
    id: 'search-records',
    title: translate('sextant.osd.records'),
    pattern: INDEX.records,
    columns: RECORD_COLUMNS,
    sort: 'changed',
  });
}

export function runSearch(translate: Translate): SavedObject {
  return search({
    id: 'search-runs',
    title: translate('sextant.osd.runs'),
    pattern: INDEX.runs,
    columns: ['kind', 'source', 'state', 'read', 'indexed', 'rejected', 'seconds', 'error'],
    sort: '@timestamp',
  });
}
