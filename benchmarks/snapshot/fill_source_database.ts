import { createTables, insert } from '../../test/support/geonetwork/fill_database';
import type { TestPostgres } from '../../test/support/postgres';
import { GROUPS, realXml, TITLE } from './real_documents';

/** As `rightsOf` and `uuidOf` tell of the index: three of four records are public. */
const RECORDS = `
  INSERT INTO metadata (id, uuid, data, changedate, createdate, popularity, rating, schemaid,
                        istemplate, isharvested, groupowner, owner, source)
  SELECT i, '00000000-0000-4000-8000-' || lpad(i::text, 12, '0'),
         replace(x.xml, '${TITLE}', i::text),
         '2025-06-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', i % 100, 0, x.schema,
         'n', 'n', 100 + i % $2, 1, 'site'
  FROM generate_series($1::int, $3::int - 1) i JOIN real_xml x ON x.n = i % (SELECT count(*) FROM real_xml)`;
const RIGHTS = `
  INSERT INTO operationallowed (metadataid, groupid, operationid)
  SELECT m.id, g.id, o.id
  FROM metadata m
  CROSS JOIN LATERAL (VALUES (1), (m.groupowner)) g(id)
  CROSS JOIN (VALUES (0), (1), (2), (5)) o(id)
  WHERE (g.id <> 1 OR (m.id % 4 <> 0 AND o.id <> 2))`;
const VALIDATIONS = `
  INSERT INTO validation (metadataid, valtype, status, required)
  SELECT m.id, v.name, (m.id / v.n) % 3, v.required
  FROM metadata m
  CROSS JOIN (VALUES ('xsd', 1, NULL::boolean), ('schematron-rules-iso', 2, true),
                     ('schematron-rules-datacite', 3, false), ('inspire', 4, NULL)) v(name, n, required)`;

const BATCH = 5000;

/** GeoNetwork's tables with as many records, whose XML is real. */
export async function fillSourceDatabase(postgres: TestPostgres, records: number): Promise<void> {
  await createTables(postgres);
  await insert(
    postgres,
    'groups',
    GROUPS.map(({ id, name }) => ({ id, name }))
  );
  await postgres.run('CREATE TABLE real_xml (n int, schema text, xml text)');
  for (const [n, { schema, xml }] of realXml().entries()) {
    await postgres.run('INSERT INTO real_xml VALUES ($1, $2, $3)', [n, schema, xml]);
  }
  for (let from = 0; from < records; from += BATCH) {
    await postgres.run(RECORDS, [from, GROUPS.length, Math.min(from + BATCH, records)]);
  }
  await postgres.run(RIGHTS);
  await postgres.run(VALIDATIONS);
  await postgres.run('ANALYZE');
}

/** Gives a share of the records another date of change: their XML has to be read again. */
export function touchRecords(postgres: TestPostgres, every: number, date: string): Promise<void> {
  return postgres.run('UPDATE metadata SET changedate = $1 WHERE id % $2 = 0', [date, every]);
}
