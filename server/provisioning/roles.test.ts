import { parse } from 'yaml';
import { INDEX } from '../../common/index_schema/indices';
import { provisionRoles, rolesFile } from './provision_roles';
import { FIXED_ROLES, Role, rolesOfCatalogue } from './roles';

const READERS = [...FIXED_ROLES, ...rolesOfCatalogue('A')].filter(
  ({ name }) => name !== 'sextant_service'
);
const rulesOf = ({ index_permissions: permissions }: Role) =>
  permissions.flatMap(({ dls }) => (dls === undefined ? [] : [dls]));

test('no role of a reader names the keys of visitors, logs or leases, nor a pattern of all', () => {
  const named = READERS.flatMap(({ index_permissions: each }) =>
    each.flatMap(({ index_patterns: patterns }) => patterns)
  );
  for (const index of ['sextant-keys', INDEX.streams, INDEX.leases, 'sextant-*', '*']) {
    expect(named).not.toContain(index);
  }
});

test('people and rejects are named by the roles that are for them', () => {
  const rolesWith = (index: string) =>
    READERS.filter(({ index_permissions: each }) =>
      each.some(({ index_patterns: patterns }) => patterns.includes(index))
    ).map(({ name }) => name);
  expect(rolesWith(INDEX.people)).toEqual(['sextant_people', 'sextant_people_a']);
  expect(rolesWith(INDEX.rejects)).toEqual(['sextant_operator']);
});

test.each(['A"}}', '${user.name}', 'Ifremer / été', '*'])(
  'a name like %s is only a name',
  (name) => {
    for (const role of rolesOfCatalogue(name)) {
      for (const rule of rulesOf(role)) {
        expect(rule).not.toContain('${');
        expect(JSON.stringify(JSON.parse(rule))).toContain(JSON.stringify(name));
      }
    }
  }
);

test('the file has the roles by name', () => {
  const roles = rolesOfCatalogue('A');
  const read = parse(rolesFile(roles));
  expect(Object.keys(read)).toEqual(['sextant_catalogue_a', 'sextant_people_a']);
  expect(rolesFile(FIXED_ROLES)).not.toMatch(/[&*]a\d/);
  expect(read.sextant_people_a.index_permissions[0].dls).toBe('{"term":{"catalogue":"A"}}');
});

test.each([
  [400, 'bad_request', /no security plugin/],
  [403, 'forbidden', /--roles-file/],
  [401, 'unauthenticated', /Sign in/],
])('an answer %i to who writes roles is told as %s', async (statusCode, code, message) => {
  const request = async ({ path }: { readonly path: string }) => {
    if (path.endsWith('/_search')) return { statusCode: 200, body: { hits: { hits: [] } } };
    throw Object.assign(new Error('refused'), { statusCode });
  };
  const failure = expect.objectContaining({ code, message: expect.stringMatching(message) });
  await expect(provisionRoles({ request })).rejects.toEqual(failure);
});
