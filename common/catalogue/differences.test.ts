import { differencesOf } from './differences';

const state = { uuid: 'a', access: 'restricted', validity: 'unknown', owner_catalogue: 'A' };
const kinds = (...states: Parameters<typeof differencesOf>) =>
  differencesOf(...states).map(({ kind }) => kind);

describe('differences of a record between two instants', () => {
  test('a record that was never there is none', () => {
    expect(differencesOf(undefined, undefined)).toEqual([]);
  });
  test('added and removed say nothing of what it was like', () => {
    expect(kinds(undefined, state)).toEqual(['added']);
    expect(kinds({ ...state, access: 'public' }, undefined)).toEqual(['removed']);
  });
  test.each([
    [{ access: 'public' }, ['published'], ['unpublished']],
    [{ validity: 'valid' }, ['became_valid'], ['became_unvalidated']],
    [{ validity: 'invalid' }, ['became_invalid'], ['became_unvalidated']],
    [{ owner_catalogue: 'B' }, ['owner_changed'], ['owner_changed']],
    [{ owner_catalogue: undefined }, ['owner_changed'], ['owner_changed']],
    [{ title: 'Another' }, [], []],
  ])('%j', (change, there, back) => {
    const changed = { ...state, ...change };
    expect(kinds(state, changed)).toEqual(there);
    expect(kinds(changed, state)).toEqual(back);
    expect(kinds(changed, changed)).toEqual([]);
  });

  test('access that one of two sources could not tell is no difference', () => {
    expect(kinds({ ...state, access: 'unknown' }, { ...state, access: 'public' })).toEqual([]);
  });

  test('it is said by which validator a record became valid or invalid', () => {
    const before = { ...state, 'validators.valid': ['xsd'], 'validators.never': ['iso'] };
    const invalid = {
      ...state,
      validity: 'invalid',
      'validators.valid': ['xsd'],
      'validators.invalid': ['iso'],
    };
    const valid = { ...state, validity: 'valid', 'validators.valid': ['xsd', 'iso'] };
    expect(differencesOf(before, invalid)).toEqual([
      { kind: 'became_invalid', validators: ['iso'] },
    ]);
    expect(differencesOf(invalid, valid)).toEqual([{ kind: 'became_valid', validators: ['iso'] }]);
  });

  test('several at once are all told', () => {
    const after = { ...state, access: 'public', validity: 'valid', owner_catalogue: 'B' };
    expect(kinds(state, after)).toEqual(['published', 'became_valid', 'owner_changed']);
  });

  test('privileges: which group gained and lost which operation, whatever their order', () => {
    const before = { ...state, 'privileges.view': ['1', '7'], 'privileges.download': ['7'] };
    const same = { ...state, 'privileges.view': ['7', '1'], 'privileges.download': ['7'] };
    const after = { ...state, 'privileges.view': ['7'], 'privileges.download': ['7', '9'] };
    expect(differencesOf(before, same)).toEqual([]);
    expect(differencesOf(before, after)).toEqual([
      {
        kind: 'privileges_changed',
        gained: [{ operation: 'download', group: '9' }],
        lost: [{ operation: 'view', group: '1' }],
      },
    ]);
  });

  test('privileges that are not told are not lost', () => {
    expect(kinds({ ...state, 'privileges.view': ['1'] }, state)).toEqual([]);
    expect(
      kinds({ ...state, 'privileges.view': ['1'] }, { ...state, 'privileges.view': [] })
    ).toEqual(['privileges_changed']);
  });
});
