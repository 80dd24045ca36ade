import { CataloguePerson } from '../../../common/catalogue/catalogue_person';
import { CatalogueGroup, SourceView } from '../../../common/catalogue/catalogue_record';
import { digestOf } from '../../digest';
import { CatalogueSource, KnownRevisions, SourceItem } from '../catalogue_source';
import { ContentReader } from '../content/record_content';
import { instant } from '../geonetwork_hit/read_values';
import { groupNames, mergeGroups } from '../group_names';
import { DatabaseAccess, openReading, Reading } from './connection';
import { dateProblems, groupOf, mapRow, personOf } from './map_row';
import {
  DRAFTS_QUERY,
  GroupRow,
  GROUPS_QUERY,
  PEOPLE_QUERY,
  PersonRow,
  RecordRow,
  recordsQuery,
  XML_QUERY,
  XmlRow,
} from './queries';

export interface DatabaseSourceOptions extends DatabaseAccess {
  readonly groups: readonly CatalogueGroup[];
  readonly view: SourceView | 'auto';
  readonly recordLink?: string;
  readonly people?: boolean;
  /** Where titles, links and so on come from. */
  readonly content: ContentReader;
  /** Gives back what `content` holds. */
  readonly closeContent?: () => Promise<void>;
}

const BATCH = 500;

async function withReading<A>(
  access: DatabaseAccess,
  work: (reading: Reading) => Promise<A>
): Promise<A> {
  const reading = await openReading(access);
  try {
    return await work(reading);
  } finally {
    await reading.end();
  }
}

async function* draftsOf(reading: Reading): AsyncGenerator<SourceItem> {
  if (!(await reading.exists('metadatadraft'))) return;
  const [row] = await reading.rows<{ drafts: number }>(DRAFTS_QUERY);
  for (let left = row?.drafts ?? 0; left > 0; left -= 1) yield { leftOut: 'draft' };
}

/**
 * GeoNetwork's PostgreSQL: rights, validation, owners, workflow and dates from its tables, in one
 * transaction that sees one state. It sees everything, whatever the account of GeoNetwork.
 */
export function databaseSource(options: DatabaseSourceOptions): CatalogueSource {
  const { content, recordLink, view } = options;
  const groupsIn = async (reading: Reading) =>
    mergeGroups((await reading.rows<GroupRow>(GROUPS_QUERY)).map(groupOf), options.groups);

  /** A row tells all of a record but its content, which changes with the date in it or by itself. */
  async function revisionsOf(rows: readonly RecordRow[]): Promise<ReadonlyMap<string, string>> {
    const contents = await content.revisions?.(rows.map(({ uuid }) => uuid));
    const revisions = new Map<string, string>();
    for (const row of rows) {
      const ofContent = contents?.get(row.uuid);
      const isKnown = contents?.has(row.uuid) ? ofContent !== undefined : instant(row.changedate);
      if (isKnown) revisions.set(row.uuid, digestOf([row, ofContent]));
    }
    return revisions;
  }

  async function* records(
    reading: Reading,
    known: KnownRevisions | undefined
  ): AsyncGenerator<SourceItem> {
    const names = groupNames(await groupsIn(reading));
    const sql = recordsQuery({
      status: (await reading.exists('metadatastatus')) && (await reading.exists('statusvalues')),
      downloads: await reading.exists('metadatafiledownloads'),
    });
    const xmlOf = async (uuids: readonly string[]) => {
      const rows = await reading.rows<XmlRow>(XML_QUERY, [uuids]);
      return new Map(rows.map(({ uuid, data }) => [uuid, data]));
    };
    for await (const batch of reading.batches<RecordRow>(sql, BATCH)) {
      const ofRecords = batch.filter(({ istemplate }) => istemplate === 'n');
      for (let left = batch.length - ofRecords.length; left > 0; left -= 1) {
        yield { leftOut: 'template' };
      }
      const revisions = await revisionsOf(ofRecords);
      const before = await known?.(Array.from(revisions.keys()));
      const rows: RecordRow[] = [];
      for (const row of ofRecords) {
        const revision = revisions.get(row.uuid);
        if (revision !== undefined && before?.get(row.uuid) === revision) yield { same: row.uuid };
        else rows.push(row);
      }
      if (rows.length === 0) continue;
      const facts = rows.map((row) => mapRow(row, names));
      const contents = await content.read(facts, xmlOf);
      for (const [at, told] of facts.entries()) {
        const found = contents.get(told.uuid);
        const row = rows[at];
        const problems = [...(row ? dateProblems(row) : []), ...(found?.problems ?? [])];
        const record = { kinds: [], organisations: [], ...found?.facts, ...withValues(told) };
        const read = { record, revision: revisions.get(told.uuid) };
        yield problems.length === 0 ? read : { ...read, problems };
      }
    }
    yield* draftsOf(reading);
  }

  async function* items(known?: KnownRevisions): AsyncGenerator<SourceItem> {
    const reading = await openReading(options);
    try {
      yield* records(reading, known);
    } finally {
      await reading.end();
    }
  }

  async function* people(): AsyncGenerator<CataloguePerson> {
    const found = await withReading(options, async (reading) => {
      const names = groupNames(await groupsIn(reading));
      const rows = await reading.rows<PersonRow>(PEOPLE_QUERY);
      return rows.map((row) => personOf(row, names));
    });
    for (const person of found) if (person !== undefined) yield person;
  }

  return {
    groups: () => withReading(options, groupsIn),
    items,
    view: view === 'auto' ? 'complete' : view,
    linkTo: (uuid) => recordLink?.replace('{uuid}', encodeURIComponent(uuid)),
    ...(options.people === true ? { people } : {}),
    close: async () => options.closeContent?.(),
  };
}

/** Without what is absent: the tables must not take from a record what its content tells. */
function withValues<F extends object>(facts: F): F {
  const result = { ...facts };
  for (const key of Object.keys(result) as (keyof F)[]) {
    if (result[key] === undefined) delete result[key];
  }
  return result;
}
