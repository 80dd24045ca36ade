import type { QueryClause } from '../../query/query_clause';

/** Queries that name their field as a key: `{ term: { 'ogc.service': … } }`. */
const BY_KEY = ['term', 'terms', 'range', 'prefix', 'wildcard'];
const BOOL_PARTS = ['filter', 'must', 'must_not', 'should'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One or several as several. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The fields that a query looks at; undefined where it is of a kind whose fields are not known. */
export function queryFields(query: QueryClause): string[] | undefined {
  const fields: string[] = [];
  for (const [kind, body] of Object.entries(query)) {
    if (kind === 'match_all') continue;
    if (!isRecord(body)) return undefined;
    if (kind === 'exists') fields.push(String(body.field));
    else if (BY_KEY.includes(kind))
      fields.push(...Object.keys(body).filter((key) => key !== 'boost'));
    else if (kind === 'bool') {
      for (const part of BOOL_PARTS.flatMap((name) => listOf(body[name]))) {
        const inner = isRecord(part) ? queryFields(part) : undefined;
        if (!inner) return undefined;
        fields.push(...inner);
      }
    } else return undefined;
  }
  return fields;
}

/** The values of a field of which each request must have one, by the clauses that all hold. */
export function valuesWanted(
  clauses: readonly QueryClause[],
  field: string
): unknown[] | undefined {
  for (const clause of clauses) {
    const { term, terms, bool } = Object(clause);
    if (Object(term)[field] !== undefined) return [Object(term)[field]];
    if (Array.isArray(Object(terms)[field])) return Object(terms)[field];
    const inner = valuesWanted(listOf(Object(bool).filter).map(Object), field);
    if (inner) return inner;
  }
  return undefined;
}
