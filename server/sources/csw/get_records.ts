/** 2.0.2 and 3.0 ask in the same way under other names. */
export const CSW_VERSIONS = ['2.0.2', '3.0.0'] as const;
export type CswVersion = (typeof CSW_VERSIONS)[number];

export const CSW_SCHEMAS = ['iso19139', 'iso19115-3'] as const;
export type CswSchema = (typeof CSW_SCHEMAS)[number];

const NAMESPACES: Readonly<Record<CswVersion, string>> = {
  '2.0.2': 'http://www.opengis.net/cat/csw/2.0.2',
  '3.0.0': 'http://www.opengis.net/cat/csw/3.0',
};

const SCHEMAS: Readonly<Record<CswSchema, { readonly uri: string; readonly type: string }>> = {
  iso19139: { uri: 'http://www.isotc211.org/2005/gmd', type: 'gmd:MD_Metadata' },
  'iso19115-3': { uri: 'http://standards.iso.org/iso/19115/-3/mdb/2.0', type: 'mdb:MD_Metadata' },
};

export interface Page {
  readonly version: CswVersion;
  readonly schema: CswSchema;
  /** From 1. */
  readonly start: number;
  readonly size: number;
}

/** A GetRecords by POST: full records in the schema wanted. Nothing in it is free text. */
export function getRecords({ version, schema, start, size }: Page): string {
  const { uri, type } = SCHEMAS[schema];
  const [prefix] = type.split(':', 1);
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<csw:GetRecords xmlns:csw="${NAMESPACES[version]}" xmlns:${prefix}="${uri}" service="CSW"` +
    ` version="${version}" resultType="results" startPosition="${start}" maxRecords="${size}"` +
    ` outputFormat="application/xml" outputSchema="${uri}">` +
    `<csw:Query typeNames="${type}"><csw:ElementSetName>full</csw:ElementSetName></csw:Query>` +
    `</csw:GetRecords>`
  );
}
