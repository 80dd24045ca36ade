import { PUBLIC_GROUP } from '../../../common/catalogue/access';
import { CataloguePerson, PROFILES } from '../../../common/catalogue/catalogue_person';
import {
  CatalogueGroup,
  CatalogueRecord,
  WORKFLOW,
} from '../../../common/catalogue/catalogue_record';
import { Operation, OPERATIONS, Privileges } from '../../../common/catalogue/privileges';
import {
  INSPIRE,
  Validators,
  validatorState,
  validityOf,
  validityOfState,
} from '../../../common/catalogue/validity';
import { FieldProblem } from '../catalogue_source';
import { instant } from '../geonetwork_hit/read_values';
import { cataloguesOfGroups, GroupNames } from '../geonetwork_hit/rights_of';
import { GroupRow, PersonRow, RecordRow } from './queries';

/** `a=1` → [a, 1]; the last sign parts them, since names are free. */
function parted(pair: string): [string, string] {
  const at = pair.lastIndexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** As the index tells it: INSPIRE's validator never ran where it has no row. */
function validatorsOf({ validators }: RecordRow): Validators {
  const states = (validators ?? []).map(parted).flatMap(([name, ordinal]) => {
    const state = validatorState(ordinal);
    return state === undefined ? [] : [[name, state] as const];
  });
  return { [INSPIRE]: 'never', ...Object.fromEntries(states) };
}

function privilegesOf({ rights }: RecordRow): Privileges {
  const pairs = (rights ?? []).map(parted);
  const holders = (operation: Operation) =>
    pairs.filter(([id]) => id === String(OPERATIONS[operation])).map(([, group]) => group);
  return {
    view: holders('view'),
    download: holders('download'),
    editing: holders('editing'),
    notify: holders('notify'),
    dynamic: holders('dynamic'),
    featured: holders('featured'),
  };
}

/** What the tables tell of a record; its content comes from elsewhere. */
export type TableFacts = Omit<CatalogueRecord, 'kinds' | 'organisations'>;

export function mapRow(row: RecordRow, names: GroupNames): TableFacts {
  const privileges = privilegesOf(row);
  const validators = validatorsOf(row);
  return {
    uuid: row.uuid,
    access: privileges.view.includes(PUBLIC_GROUP) ? 'public' : 'restricted',
    validity: validityOf(String(row.valid)),
    validityInspire: validityOfState(validators[INSPIRE]),
    validators,
    catalogues: cataloguesOfGroups(privileges.view, names),
    standard: row.schemaid,
    ownerGroup: row.groupowner === null || row.groupowner < 0 ? undefined : String(row.groupowner),
    owner: String(row.owner),
    privileges,
    created: instant(row.createdate),
    changed: instant(row.changedate),
    harvested: row.isharvested === 'y',
    workflow: row.status === null ? undefined : WORKFLOW[row.status],
    popularity: row.popularity,
    rating: row.rating,
    downloads: row.downloads ?? undefined,
  };
}

export function dateProblems({ createdate, changedate }: RecordRow): FieldProblem[] {
  return Object.entries({ createdate, changedate })
    .filter(([, date]) => date.trim() !== '' && instant(date) === undefined)
    .map(([field]) => ({ field, reason: 'no_date' }));
}

const present = (text: string | null): string | undefined => text?.trim() || undefined;

export function groupOf(row: GroupRow): CatalogueGroup {
  const description = present(row.description);
  return {
    id: String(row.id),
    name: row.name,
    label: { fr: present(row.label_fr), en: present(row.label_en) },
    ...(description === undefined ? {} : { description: { fr: description, en: description } }),
  };
}

/** Undefined where the profile is none that GeoNetwork knows. */
export function personOf(row: PersonRow, names: GroupNames): CataloguePerson | undefined {
  const profile = PROFILES[row.profile];
  if (profile === undefined) return undefined;
  const groupId = row.groupid === null ? undefined : String(row.groupid);
  return {
    userId: String(row.id),
    username: row.username,
    profile,
    groupId,
    catalogue: groupId === undefined ? undefined : names.get(groupId),
    name: present(row.name),
    surname: present(row.surname),
    email: present(row.email),
    organisation: present(row.organisation),
  };
}
