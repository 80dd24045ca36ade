import type { Person } from '../../common/api/contracts/people';
import { CataloguePerson, administers } from '../../common/catalogue/catalogue_person';
import { INDEX } from '../../common/index_schema/indices';
import { PeopleDocument } from '../../common/index_schema/people';
import { MAX_RESULT_WINDOW } from '../../common/index_schema/result_window';
import { ROWS_PER_PAGE } from '../../common/panels/define_panel';
import { SextantError } from '../../common/errors';
import { bulkWrite } from './bulk';
import { documentStore } from './documents';
import { countDocuments } from './get_documents';
import { refresh } from './indices';
import { searchPages } from './search_pages';
import { Transport } from './transport';

const target = { index: INDEX.people };

/** What people of a snapshot are kept with. */
interface Origin {
  readonly source: string;
  readonly snapshot: string;
  /** ISO 8601. */
  readonly at: string;
}

function toDocument(person: CataloguePerson, { source, snapshot, at }: Origin): PeopleDocument {
  return {
    '@timestamp': at,
    source,
    snapshot,
    catalogue: person.catalogue,
    group_id: person.groupId,
    user_id: person.userId,
    username: person.username,
    name: person.name,
    surname: person.surname,
    email: person.email,
    organisation: person.organisation,
    profile: person.profile,
    administrator: administers(person),
  };
}

/** As pages see it. */
export function toPerson(person: PeopleDocument): Person {
  const {
    username,
    name,
    surname,
    email,
    organisation,
    profile = '',
    administrator = false,
  } = person;
  return { username, name, surname, email, organisation, profile, administrator };
}

/** More administrators of one catalogue than this are a mistake of its source. */
const MOST_ADMINISTRATORS = 500;

/** People of catalogues: the restricted index, and no other, holds their names. */
export function peopleStore(transport: Transport) {
  const documents = documentStore<PeopleDocument>(transport, INDEX.people);

  async function add(people: readonly CataloguePerson[], origin: Origin): Promise<void> {
    const { rejected } = await bulkWrite(
      transport,
      people.map((person) => ({
        id: `${origin.source}/${person.groupId ?? ''}/${person.userId}`,
        document: toDocument(person, origin),
        target,
        action: 'index',
      }))
    );
    if (rejected.length === 0) return;
    throw new SextantError('opensearch_error', `${rejected.length} people could not be stored`);
  }

  /** Removes those of a source that its snapshot has no more; all of them without a snapshot. */
  async function keepOnly(source: string, snapshot: string | undefined): Promise<void> {
    await refresh(transport, INDEX.people);
    const kept = snapshot === undefined ? [] : [{ term: { snapshot } }];
    const search = {
      query: { bool: { filter: [{ term: { source } }], must_not: kept } },
      by: ['user_id', 'group_id'],
      _source: [],
    };
    for await (const page of searchPages<PeopleDocument>(transport, INDEX.people, search)) {
      await bulkWrite(
        transport,
        page.map(({ id }) => ({ id, document: {}, target, action: 'delete' }))
      );
    }
    await refresh(transport, INDEX.people);
  }

  /** Of a catalogue, with those who administer all of them. */
  function clausesOf(source: string, catalogue: string): object[] {
    const everywhere = { bool: { must_not: [{ exists: { field: 'group_id' } }] } };
    return [
      { term: { source } },
      { bool: { should: [{ term: { catalogue } }, everywhere], minimum_should_match: 1 } },
    ];
  }

  const ORDER = [{ administrator: 'desc' }, { surname: 'asc' }, { user_id: 'asc' }];

  async function administratorsOf(source: string, catalogue: string): Promise<PeopleDocument[]> {
    const filter = [...clausesOf(source, catalogue), { term: { administrator: true } }];
    const size = MOST_ADMINISTRATORS;
    const found = await documents.search({ query: { bool: { filter } }, sort: ORDER, size });
    return found.map(({ document }) => document);
  }

  /**
   * People of a catalogue and administrators of all, administrators first.
   *
   * @param page from 0; undefined: as many as one search tells
   */
  async function ofCatalogue(source: string, catalogue: string, page?: number) {
    const filter = clausesOf(source, catalogue);
    const [found, total, administrators] = await Promise.all([
      documents.search({
        query: { bool: { filter } },
        sort: ORDER,
        from: (page ?? 0) * ROWS_PER_PAGE,
        size: page === undefined ? MAX_RESULT_WINDOW : ROWS_PER_PAGE,
      }),
      countDocuments(transport, INDEX.people, { bool: { filter } }),
      countDocuments(transport, INDEX.people, {
        bool: { filter: [...filter, { term: { administrator: true } }] },
      }),
    ]);
    return { total, administrators, people: found.map(({ document }) => document) };
  }

  return { add, keepOnly, ofCatalogue, administratorsOf };
}
