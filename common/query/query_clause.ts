/** A clause of OpenSearch's query language, as it is sent. */
export type QueryClause = Readonly<Record<string, unknown>>;
