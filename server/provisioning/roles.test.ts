import { parse } from 'yaml';
import { INDEX } from '../../common/index_schema/indices';
import { rolesFile } from './provision_roles';
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
  expect(read.sextant_people_a.index_permissions[0].dls).toBe('{"term":{"catalogue":"A"}}');
});
