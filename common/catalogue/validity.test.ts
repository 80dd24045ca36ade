import { validatorState, withInspire } from './validity';

test.each([
  ['0', 'invalid'],
  ['1', 'valid'],
  ['2', 'never'],
  ['3', 'not_applicable'],
  ['-1', 'never'],
  ['4', undefined],
  ['', undefined],
  [undefined, undefined],
])('ordinal %j is %s', (ordinal, state) => {
  expect(validatorState(ordinal)).toBe(state);
});

test.each([
  ['valid', 'valid', 'valid'],
  ['valid', 'invalid', 'invalid'],
  ['valid', 'never', 'unknown'],
  ['valid', undefined, 'unknown'],
  ['valid', 'not_applicable', 'valid'],
  ['invalid', 'valid', 'invalid'],
  ['invalid', 'never', 'unknown'],
  ['unknown', 'invalid', 'unknown'],
] as const)('%s, with INSPIRE %s: %s', (validity, inspire, expected) => {
  expect(withInspire(validity, inspire)).toBe(expected);
});
