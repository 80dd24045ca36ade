import { grantOf } from './record_rights';
import { Audience, Operation } from './rights';

const groups = { catalogue: '131', geocatalogue: '204' };
const told = {
  access: 'public',
  'privileges.view': ['1', '131'],
  'privileges.download': ['131'],
};
const grant = (record: object, audience: Audience, operation: Operation, of = groups) =>
  grantOf(record, { audience, operation }, of);

test.each<[Audience, Operation, string]>([
  ['catalogue', 'view', 'granted'],
  ['catalogue', 'download', 'granted'],
  ['catalogue', 'dynamic', 'refused'],
  ['public', 'view', 'granted'],
  ['public', 'download', 'refused'],
  ['geocatalogue', 'view', 'refused'],
])('told by its source: %s %s is %s', (audience, operation, expected) => {
  expect(grant(told, audience, operation)).toBe(expected);
});

test('a source without operations knows who may view, and nothing more', () => {
  const untold = { access: 'public' };
  expect(grant(untold, 'public', 'view')).toBe('granted');
  expect(grant({ access: 'restricted' }, 'public', 'view')).toBe('refused');
  expect(grant({ access: 'unknown' }, 'public', 'view')).toBe('unknown');
  expect(grant(untold, 'catalogue', 'view')).toBe('granted');
  expect(grant(untold, 'public', 'download')).toBe('unknown');
  expect(grant(untold, 'geocatalogue', 'view')).toBe('unknown');
});

test('the group of the catalogue may be unknown', () => {
  expect(grantOf(told, { audience: 'catalogue', operation: 'download' }, {})).toBe('unknown');
});
