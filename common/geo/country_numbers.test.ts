import { countryOfNumber } from './country_numbers';

test.each([
  ['250', 'FR'],
  ['4', 'AF'],
  ['036', 'AU'],
  ['999', undefined],
  [undefined, undefined],
])('the country of number %s is %s', (number, code) => {
  expect(countryOfNumber(number)).toBe(code);
});
