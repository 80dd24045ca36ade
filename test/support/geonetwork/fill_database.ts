import { readFileSync } from 'fs';
import { reservedGroups, sampleGroups } from '../../../samples/catalogues/groups';
import { OPERATIONS } from '../../../common/catalogue/privileges';
import { text, texts } from '../../../server/sources/geonetwork_hit/read_values';
import type { TestPostgres } from '../postgres';
import { sharedData } from '../shared_data';
import { recordXml, Source } from './record_xml';

/** Validators that GeoNetwork lets fail: DataCite's rules are optional. */
const OPTIONAL = /datacite/;

/** The real tables of GeoNetwork 4.2; constraints on tables that the dump lacks are left out. */
export async function createTables(postgres: TestPostgres): Promise<void> {
  const ddl = readFileSync(sharedData('geonetwork/database/schema.sql'), 'utf8');
  const statements = ddl.split(/;\s*\n/).filter((each) => each.trim() !== '');
  for (const statement of statements) {
    if (!/FOREIGN KEY/.test(statement)) await postgres.run(statement);
  }
}

type Row = Readonly<Record<string, unknown>>;

/** One INSERT, however many rows: their fields come as JSON. */
export async function insert(
  postgres: TestPostgres,
  table: string,
  rows: readonly Row[]
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map((name) => `"${name}"`);
  await postgres.run(
    `INSERT INTO ${table} (${columns.join()}) SELECT ${columns.join()}
     FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)]
  );
}

function metadataRow(source: Source): Row {
  return {
    id: Number(source.id),
    uuid: source.uuid,
    data: recordXml(source),
    changedate: text(source.changeDate),
    createdate: text(source.createDate),
    popularity: Number(text(source.popularity) ?? 0),
    rating: Number(text(source.rating) ?? 0),
    schemaid: source.documentStandard,
    istemplate: text(source.isTemplate),
    isharvested: text(source.isHarvested) === 'true' ? 'y' : 'n',
    groupowner: source.groupOwner === undefined ? null : Number(source.groupOwner),
    owner: Number(source.owner),
    source: 'site',
  };
}

function validationRows(source: Source): Row[] {
  return Object.keys(source)
    .filter((key) => key.startsWith('valid_') && text(source[key]) !== '-1')
    .map((key) => ({
      metadataid: Number(source.id),
      valtype: key.slice('valid_'.length),
      status: Number(text(source[key])),
      required: OPTIONAL.test(key) ? false : null,
    }));
}

/** The tables of a GeoNetwork whose index holds these documents. */
export async function fillDatabase(
  postgres: TestPostgres,
  sources: readonly Source[]
): Promise<void> {
  const records = sources.filter((source) => text(source.draft) !== 'y');
  const drafts = sources.filter((source) => text(source.draft) === 'y');
  await insert(postgres, 'metadata', records.map(metadataRow));
  await insert(
    postgres,
    'metadatadraft',
    drafts.map((source) => ({ ...metadataRow(source), approvedversion_id: Number(source.id) - 1 }))
  );
  await insert(
    postgres,
    'operationallowed',
    records.flatMap((source) =>
      Object.values(OPERATIONS).flatMap((operation) =>
        texts(source[`op${operation}`]).map((group) => ({
          groupid: Number(group),
          metadataid: Number(source.id),
          operationid: operation,
        }))
      )
    )
  );
  await insert(postgres, 'validation', records.flatMap(validationRows));
  const groups = Object.values(sampleGroups);
  await insert(postgres, 'groups', [
    ...groups.map(({ id, name, description }) => ({
      id: Number(id),
      name,
      description: description.fr,
    })),
    ...Object.entries(reservedGroups).map(([name, id]) => ({
      id: Number(id),
      name: name === 'guest' ? 'GUEST' : name,
      description: null,
    })),
  ]);
  await insert(
    postgres,
    'groupsdes',
    groups.flatMap(({ id, label }) => [
      { iddes: Number(id), label: label.fr, langid: 'fre' },
      { iddes: Number(id), label: label.en, langid: 'eng' },
    ])
  );
  const names = ['unknown', 'draft', 'approved', 'retired', 'submitted', 'rejected'];
  await insert(
    postgres,
    'statusvalues',
    names.map((name, id) => ({ id, name, reserved: 'y', type: 'workflow' }))
  );
  await insert(
    postgres,
    'metadatastatus',
    records
      .filter(({ mdStatus }) => mdStatus !== undefined)
      .map((source, id) => ({
        id,
        changedate: text(source.changeDate),
        changemessage: '',
        metadataid: Number(source.id),
        owner: 1,
        userid: 1,
        uuid: source.uuid,
        statusid: Number(source.mdStatus),
      }))
  );
}
