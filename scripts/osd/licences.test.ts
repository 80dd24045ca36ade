import { isAllowed, packageFolder } from './licences';

it.each(['MIT', '(MIT OR GPL-3.0)', '(MIT AND BSD-3-Clause)', 'Apache-2.0'])('lets %s ship', (id) =>
  expect(isAllowed(id)).toBe(true)
);

it.each(['GPL-3.0', 'AGPL-3.0-only', 'LGPL-2.1', 'MIT AND GPL-2.0', 'SEE LICENSE IN x', 'unknown'])(
  'does not let %s ship',
  (id) => expect(isAllowed(id)).toBe(false)
);

it('finds the package of a file, also one inside another', () => {
  expect(packageFolder('node_modules/yaml/dist/index.js')).toBe('node_modules/yaml');
  expect(packageFolder('node_modules/a/node_modules/@b/c/x.js')).toBe(
    'node_modules/a/node_modules/@b/c'
  );
  expect(packageFolder('server/index.ts')).toBeUndefined();
});
