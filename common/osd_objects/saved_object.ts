/** What OpenSearch Dashboards keeps of its own: index patterns, searches, charts, dashboards. */
export type SavedObjectType = 'index-pattern' | 'search' | 'visualization' | 'dashboard';

export interface Reference {
  readonly name: string;
  readonly type: SavedObjectType;
  readonly id: string;
}

/** As its import and its saved objects client take it. */
export interface SavedObject {
  readonly id: string;
  readonly type: SavedObjectType;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  /** The shape of the attributes: OSD migrates older ones, and takes none for the oldest. */
  readonly migrationVersion: Readonly<Record<string, string>>;
}

/** The shapes that OSD has written since its first version. */
const SHAPES: Readonly<Record<SavedObjectType, string>> = {
  'index-pattern': '7.6.0',
  search: '7.9.3',
  visualization: '7.10.0',
  dashboard: '7.9.3',
};

export function savedObject(
  type: SavedObjectType,
  id: string,
  attributes: SavedObject['attributes'],
  references: readonly Reference[] = []
): SavedObject {
  return { id, type, attributes, references, migrationVersion: { [type]: SHAPES[type] } };
}

const SOURCE = 'kibanaSavedObjectMeta.searchSourceJSON';

/** A clause that a search or a dashboard is narrowed by, with the name that its pill shows. */
export interface NamedClause {
  readonly alias: string;
  readonly query: Readonly<Record<string, unknown>>;
}

interface SearchSource {
  readonly attribute: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
}

/** Where the data of an object come from: an index pattern, or none, and what narrows them. */
export function searchSource(
  pattern: string | undefined,
  filters: readonly NamedClause[] = [],
  filteredPattern = pattern
): SearchSource {
  const own: Reference[] = pattern
    ? [{ name: `${SOURCE}.index`, type: 'index-pattern', id: pattern }]
    : [];
  const ofFilters = filters.map((_, at): Reference => ({
    name: `${SOURCE}.filter[${at}].meta.index`,
    type: 'index-pattern',
    id: filteredPattern ?? '',
  }));
  const source = {
    query: { query: '', language: 'kuery' },
    filter: filters.map(({ alias, query }, at) => ({
      meta: {
        ...customMeta(alias, query),
        indexRefName: ofFilters[at]?.name,
      },
      query,
      $state: { store: 'appState' },
    })),
    ...(pattern ? { highlightAll: true, version: true, indexRefName: `${SOURCE}.index` } : {}),
  };
  return {
    attribute: { kibanaSavedObjectMeta: { searchSourceJSON: JSON.stringify(source) } },
    references: [...own, ...ofFilters],
  };
}

/** What OSD keeps of a filter that is a query of its own. */
export function customMeta(alias: string, query: NamedClause['query']) {
  return {
    alias,
    disabled: false,
    negate: false,
    type: 'custom',
    key: 'query',
    value: JSON.stringify(query),
  };
}
