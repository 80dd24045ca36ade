import fc from 'fast-check';
import { earlierPeriod } from './earlier_period';
import { filterClauses } from './filter_query';
import { NO_VALUE, oppositeOf, readValue, writeValue } from './filter_value';
import { withDefaults } from './page_defaults';
import { readPageState, toggleFilter, writePageState } from './url_state';

describe('a value of a filter', () => {
  test('is read as it was written, wanted or excluded', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (value, excluded) => {
        const text = writeValue(value, excluded);
        expect(readValue(text)).toEqual({ value, excluded });
        expect(readValue(oppositeOf(text))).toEqual({ value, excluded: !excluded });
      })
    );
  });

  test('that is excluded is wanted no longer', () => {
    expect(toggleFilter({ service: ['WMS', 'WFS'] }, 'service', '!WMS')).toEqual({
      service: ['WFS', '!WMS'],
    });
    expect(toggleFilter({ service: ['!WMS'] }, 'service', 'WMS')).toEqual({ service: ['WMS'] });
  });
});

describe('clauses', () => {
  test('one of the values wanted, none of those excluded', () => {
    expect(filterClauses('services', { service: ['WMS', '!WFS', '!CSW'] })).toEqual([
      { terms: { 'ogc.service': ['WMS'] } },
      { bool: { must_not: [{ terms: { 'ogc.service': ['WFS', 'CSW'] } }] } },
    ]);
  });

  test('a class of status can be excluded', () => {
    const range = { range: { 'http.response.status_code': { gte: 400, lt: 500 } } };
    expect(filterClauses('services', { status: ['!4xx'] })).toEqual([
      { bool: { must_not: [range] } },
    ]);
  });

  test('no value at all is a value', () => {
    expect(filterClauses('services', { layer: [NO_VALUE] })).toEqual([
      { bool: { must_not: [{ exists: { field: 'ogc.layers' } }] } },
    ]);
  });

  test('real users are browsers and GIS software; all are not narrowed', () => {
    expect(filterClauses('services', { users: ['real'] })).toEqual([
      { terms: { 'sextant.client_type': ['browser', 'gis'] } },
    ]);
    expect(filterClauses('services', { users: ['all'] })).toEqual([]);
  });

  test('a duration is in ms, stored in ns', () => {
    expect(filterClauses('services', { duration: ['>=2000'] })).toEqual([
      { range: { 'event.duration': { gte: 2e9 } } },
    ]);
  });

  test('free text is no pattern', () => {
    const [clause] = filterClauses('services', { text: ['a*b?'] });
    expect(JSON.stringify(clause)).toContain('"*a\\\\*b\\\\?*"');
  });

  test.each([{ duration: ['2 s'] }, { users: ['constructor'] }, { failure: ['toString'] }])(
    'what fits no filter is refused: %j',
    (filters) => expect(() => filterClauses('services', filters)).toThrow(/is (no|none)/)
  );
});

describe('defaults of the services page', () => {
  test('real users, unless the reader chose', () => {
    expect(withDefaults({}, 'overview')).toEqual({ users: ['real'] });
    expect(withDefaults({ users: ['all'] }, 'overview')).toEqual({ users: ['all'] });
    expect(withDefaults({ client: ['robot'] }, 'health')).toEqual({ client: ['robot'] });
  });
  test('requests in error, unless the reader asks for others', () => {
    expect(withDefaults({}, 'errors')).toEqual({ users: ['real'], outcome: ['failure'] });
    expect(withDefaults({ status: ['200'] }, 'errors')).not.toHaveProperty('outcome');
  });
});

test('the period before, and a year before, leap days included', () => {
  const day = 86_400_000;
  const at = (text: string) => Date.parse(text);
  expect(earlierPeriod({ from: 10 * day, to: 12 * day }, 'previous')).toEqual({
    from: 8 * day,
    to: 10 * day,
  });
  expect(
    earlierPeriod({ from: at('2025-03-01T00:00Z'), to: at('2025-03-02T00:00Z') }, 'year')
  ).toEqual({ from: at('2024-03-01T00:00Z'), to: at('2024-03-02T00:00Z') });
});

describe('refreshing by itself', () => {
  test('is part of the address, and stays when something else changes', () => {
    const state = readPageState('?refresh=30&lang=fr');
    expect(state.refresh).toBe(30);
    expect(writePageState('?lang=fr', { ...state, filters: { service: ['WMS'] } })).toBe(
      '?lang=fr&service=WMS&refresh=30'
    );
    expect(writePageState('?refresh=30', { ...state, refresh: undefined })).toBe('');
  });
  test.each(['0', '4', '1.5', '-30', 'x', '', '999999'])('not each "%s" seconds', (text) => {
    expect(readPageState(`?refresh=${text}`).refresh).toBeUndefined();
  });
});
