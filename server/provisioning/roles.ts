import { INDEX } from '../../common/index_schema/indices';
import { catalogueKey } from '../store/catalogues';

/** What a role lets do with some indices, as the security plugin of OpenSearch holds it. */
interface IndexPermission {
  readonly index_patterns: readonly string[];
  readonly allowed_actions: readonly string[];
  /** A query as JSON: other documents are not there for the role. */
  readonly dls?: string;
  /** Fields that are seen, or with `~` those that are not. */
  readonly fls?: readonly string[];
}

/** A role of the security plugin, by its name. */
export interface Role {
  readonly name: string;
  readonly cluster_permissions: readonly string[];
  readonly index_permissions: readonly IndexPermission[];
}

/** Several searches, and several documents by their ids, in one request. */
const SEVERAL = 'cluster_composite_ops_ro';

/** `sextant-records-*` holds every snapshot and the history: neither may be read without the rule. */
const RECORDS = [INDEX.records, `${INDEX.records}-*`];
const REQUESTS = [INDEX.requests, `${INDEX.requests}-*`, 'sextant-usage-*'];

const reading = (
  patterns: readonly string[],
  limits: Pick<IndexPermission, 'dls' | 'fls'> = {}
): IndexPermission => ({ index_patterns: patterns, allowed_actions: ['read'], ...limits });

/** The plugin puts attributes of the user in place of `${…}`: a name may not do that. */
const rule = (query: object): string => JSON.stringify(query).replace(/\$\{/g, '\\u0024{');

const oneOf = (...should: readonly object[]) => ({ bool: { should, minimum_should_match: 1 } });

const PUBLIC = { term: { access: 'public' } };

/** Totals over all records, and names of catalogues, are for everybody who may read anything. */
const TOTALS = reading([INDEX.catalogues, INDEX.figures]);
/** Whether a link works, and not which: who sees the link of a record finds it by its hash. */
const LINKS = reading([INDEX.links], { fls: ['~address', '~host'] });

const PUBLIC_ROLE: Role = {
  name: 'sextant_public',
  cluster_permissions: [SEVERAL],
  index_permissions: [reading(RECORDS, { dls: rule(PUBLIC) }), TOTALS, LINKS],
};

const READER: Role = {
  name: 'sextant_reader',
  cluster_permissions: [SEVERAL],
  index_permissions: [
    reading([...RECORDS, ...REQUESTS, INDEX['counted-days'], INDEX.links]),
    TOTALS,
  ],
};

const PEOPLE: Role = {
  name: 'sextant_people',
  cluster_permissions: [SEVERAL],
  index_permissions: [reading([INDEX.people])],
};

const OPERATOR: Role = {
  name: 'sextant_operator',
  cluster_permissions: [SEVERAL],
  index_permissions: [
    reading([INDEX.rejects, INDEX['counted-days']]),
    // Who may write runs may start and stop them.
    { index_patterns: [INDEX.runs], allowed_actions: ['read', 'write'] },
  ],
};

/** Provisioning, snapshots, ingests and maintenance: the indices of the product and their templates. */
const SERVICE: Role = {
  name: 'sextant_service',
  cluster_permissions: [
    'cluster_composite_ops',
    'indices:admin/index_template/get',
    'indices:admin/index_template/put',
  ],
  index_permissions: [{ index_patterns: ['sextant-*'], allowed_actions: ['indices_all'] }],
};

/** Roles that do not depend on which catalogues there are. */
export const FIXED_ROLES: readonly Role[] = [PUBLIC_ROLE, READER, PEOPLE, OPERATOR, SERVICE];

/**
 * Of one catalogue: its requests, its records, those it owns, and what is public of the others; and
 * apart from it, its people.
 */
export function rolesOfCatalogue(catalogue: string): Role[] {
  const key = catalogueKey(catalogue);
  const published = { term: { catalogue } };
  const records = rule(oneOf(PUBLIC, published, { term: { owner_catalogue: catalogue } }));
  return [
    {
      name: `sextant_catalogue_${key}`,
      cluster_permissions: [SEVERAL],
      index_permissions: [
        reading(RECORDS, { dls: records }),
        reading(REQUESTS, { dls: rule({ term: { 'sextant.catalogue': catalogue } }) }),
        reading([INDEX['counted-days']]),
        TOTALS,
        LINKS,
      ],
    },
    {
      name: `sextant_people_${key}`,
      cluster_permissions: [SEVERAL],
      index_permissions: [reading([INDEX.people], { dls: rule(published) })],
    },
  ];
}
