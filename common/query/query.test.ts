import fc from 'fast-check';
import { FILTER_NAMES, Filters } from './filter_fields';
import { filterClauses } from './filter_query';
import { resolveTime } from './resolve_time';
import { chooseInterval, dateHistogram, visitorInterval } from './time_interval';
import { isTyping } from './table_parameters';
import { DEFAULT_TIME, readPageState, toggleFilter, withTables, writePageState } from './url_state';

const DAY = 24 * 3600 * 1000;

describe('address of a page', () => {
  test('is readable', () => {
    const state = { filters: { access: ['public'], validity: ['valid'] }, time: DEFAULT_TIME };
    expect(writePageState('', state)).toBe('?access=public&validity=valid');
  });

  test('says every state, and keeps what is not its own', () => {
    const filters = fc.dictionary(
      fc.constantFrom(...FILTER_NAMES),
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 })
    );
    fc.assert(
      fc.property(filters, (values) => {
        const state = { filters: values as Filters, time: { from: 'now-7d', to: 'now' } };
        const written = writePageState('?lang=fr', state);
        expect(readPageState(written)).toEqual(state);
        expect(new URLSearchParams(written).get('lang')).toBe('fr');
      })
    );
  });

  test('says as of when', () => {
    const state = { filters: {}, time: DEFAULT_TIME, asOf: '2026-02-10' };
    expect(writePageState('', state)).toBe('?as_of=2026-02-10');
    expect(readPageState('?as_of=2026-02-10')).toEqual(state);
    expect(readPageState('?as_of=yesterday')).toEqual({ filters: {}, time: DEFAULT_TIME });
  });

  test('what it does not understand is left out', () => {
    const state = readPageState('?access=&unknown=1&__proto__=x&from=<script>&to=now');
    expect(state).toEqual({ filters: {}, time: DEFAULT_TIME });
  });

  test('a value is added, and taken away by the same click', () => {
    const added = toggleFilter({ access: ['public'] }, 'access', 'restricted');
    expect(added).toEqual({ access: ['public', 'restricted'] });
    expect(toggleFilter({ access: ['public'] }, 'access', 'public')).toEqual({});
  });
});

describe('filters', () => {
  test('of one dashboard only, the own filter of a panel left out', () => {
    const filters = { access: ['public'], validity: ['valid'], service: ['WMS'] };
    expect(filterClauses('catalogue', filters, 'access')).toEqual([
      { terms: { validity: ['valid'] } },
    ]);
  });

  test('a class of status is a range, a status a number', () => {
    const [clause] = filterClauses('services', { status: ['4xx', '503'] });
    expect(clause).toEqual({
      bool: {
        should: [
          { range: { 'http.response.status_code': { gte: 400, lt: 500 } } },
          { term: { 'http.response.status_code': 503 } },
        ],
        minimum_should_match: 1,
      },
    });
  });
});

describe('period', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  test('is resolved against the instant given', () => {
    const { from, to } = resolveTime({ from: 'now-30d', to: 'now' }, now, 'Europe/Paris');
    expect(to).toBe(now.getTime());
    expect(to - from).toBeCloseTo(30 * DAY, -7);
  });

  // Of days, months and years as the zone has them, in winter and in summer.
  test.each([
    ['now-1y/y', 'now-1y/y', '2024-12-31T23:00:00.000Z', '2025-12-31T22:59:59.999Z'],
    ['now/d', 'now/d', '2026-02-28T23:00:00.000Z', '2026-03-01T22:59:59.999Z'],
    [
      '2025-07-14T10:00:00Z||/M',
      'now-1d/d',
      '2025-06-30T22:00:00.000Z',
      '2026-02-28T22:59:59.999Z',
    ],
    ['now-8M/M', 'now/M', '2025-06-30T22:00:00.000Z', '2026-03-31T21:59:59.999Z'],
    ['2025-07-01', '2026-01-31', '2025-06-30T22:00:00.000Z', '2026-01-31T22:59:59.999Z'],
    ['2025-07', '2025-07', '2025-06-30T22:00:00.000Z', '2025-07-31T21:59:59.999Z'],
    [
      '2025-07-01T10:00',
      '2025-07-01T12:30:15',
      '2025-07-01T08:00:00.000Z',
      '2025-07-01T10:30:15.000Z',
    ],
  ])('from %s to %s begins and ends with days of the zone', (from, to, first, last) => {
    const period = resolveTime({ from, to }, now, 'Europe/Paris');
    expect([period.from, period.to].map((each) => new Date(each).toISOString())).toEqual([
      first,
      last,
    ]);
    expect(() => resolveTime({ from: 'now-1y/nonsense', to }, now, 'UTC')).toThrow(/no instant/);
  });

  test('that is empty is refused with what to do', () => {
    expect(() => resolveTime({ from: 'now', to: 'now-1d' }, now, 'UTC')).toThrow(
      /start must come first/
    );
  });

  test.each([
    [60 * 60 * 1000, '1m'],
    [DAY, '30m'],
    [30 * DAY, '12h'],
    [400 * DAY, '1w'],
    [3 * 365 * DAY, '1M'],
    [30 * 365 * DAY, '1y'],
  ])('of %d ms has marks of %s', (length, name) => {
    expect(chooseInterval({ from: 0, to: length }).name).toBe(name);
  });

  test('never has more marks than can be told apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * 365 }), (days) => {
        const interval = chooseInterval({ from: 0, to: days * DAY });
        expect((days * DAY) / interval.length).toBeLessThanOrEqual(100);
      })
    );
  });

  test.each([
    [90 * DAY, '1d'],
    [101 * DAY, '1M'],
    [12 * 365 * DAY, '1y'],
  ])('of visitors over %d ms has marks that no month cuts: %s', (length, name) => {
    expect(visitorInterval(chooseInterval({ from: 0, to: length })).name).toBe(name);
  });

  test('days are those of the zone', () => {
    const histogram = dateHistogram(chooseInterval({ from: 0, to: 90 * DAY }), 'Europe/Paris');
    expect(histogram).toMatchObject({ calendar_interval: '1d', time_zone: 'Europe/Paris' });
  });
});

describe('rights', () => {
  const groups = { catalogue: '131', geocatalogue: '204' };
  const clauses = (...rights: string[]) =>
    filterClauses('catalogue', { rights }, undefined, groups);

  test('several rights hold side by side', () => {
    expect(clauses('public.view', 'no.geocatalogue.download')).toEqual([
      {
        bool: {
          filter: [
            { term: { access: 'public' } },
            {
              bool: {
                filter: [{ exists: { field: 'privileges.view' } }],
                must_not: [{ term: { 'privileges.download': '204' } }],
              },
            },
          ],
        },
      },
    ]);
  });

  test('a group that is not known matches nothing', () => {
    expect(filterClauses('catalogue', { rights: ['geocatalogue.view'] })).toEqual([
      { bool: { filter: [{ match_none: {} }] } },
    ]);
  });

  test.each(['public', 'no.', 'public.edit', 'catalogue.view.more'])('"%s" is refused', (right) => {
    expect(() => clauses(right)).toThrow(/no right/);
  });
});

test('details and all charts stay in the address, beside what is not ours', () => {
  const search = '?lang=fr&access=public&charts=all&details=a%2Fb';
  const state = readPageState(search);
  expect(state).toMatchObject({ allCharts: true, details: 'a/b' });
  expect(writePageState('?lang=fr', state)).toBe(search);
  expect(writePageState(search, { filters: {}, time: state.time })).toBe('?lang=fr');
});

describe('tables in the address', () => {
  const read = (search: string) => readPageState(search).tables;
  const usual = { column: 'title', descending: false };
  const search =
    '?access_validity_table.page=3&access_validity_table.sort=-access&access_validity_table.title=mer+d%27Iroise';

  test('are readable, and read as they were written', () => {
    const tables = read(search);
    expect(tables).toEqual({
      access_validity_table: {
        page: 2,
        sort: { column: 'access', descending: true },
        columns: { title: "mer d'Iroise" },
      },
    });
    expect(writePageState('', { filters: {}, time: DEFAULT_TIME, tables })).toBe(search);
  });

  test('without an order they have their usual one, which is not written', () => {
    const tables = { access_validity_table: { page: 1, sort: usual } };
    const written = writePageState('', { filters: {}, time: DEFAULT_TIME, tables });
    expect(written).toBe('?access_validity_table.page=2');
    expect(read(written)).toEqual(tables);
    const first = { access_validity_table: { page: 0, sort: usual, columns: {} } };
    expect(writePageState(written, { filters: {}, time: DEFAULT_TIME, tables: first })).toBe('');
  });

  test('a choice of a list that is no panel', () => {
    expect(read('?anomalies.rule=public_invalid&anomalies.page=2&differences.kind=x')).toEqual({
      anomalies: { page: 1, columns: { rule: 'public_invalid' } },
    });
  });

  test.each([
    'access_validity_table.page=0',
    'access_validity_table.page=-3',
    'access_validity_table.page=1001',
    'access_validity_table.page=two',
    'access_validity_table.page=1.5',
    'access_validity_table.sort=nothing',
    'access_validity_table.sort=-',
    'access_validity_table.access=everybody',
    'access_validity_table.uuid=a',
    `access_validity_table.title=${'x'.repeat(201)}`,
    'no_table.page=2',
    'access_shares.page=2',
    '__proto__.page=2',
    'constructor.page=2',
    '.page=2',
  ])('what makes no sense is left out: %s', (parameter) => {
    expect(read(`?${parameter}`)).toBeUndefined();
  });

  test('what is of no table stays', () => {
    expect(writePageState('?utm.source=x', { filters: {}, time: DEFAULT_TIME })).toBe(
      '?utm.source=x'
    );
  });

  test('other filters, another period or date start at the first page, by the same order', () => {
    const before = readPageState(search);
    const first = { ...before.tables?.access_validity_table, page: 0 };
    for (const change of [
      { filters: { access: ['public'] } },
      { time: { from: 'now-7d', to: 'now' } },
      { asOf: '2026-01-01' },
    ]) {
      const { tables } = withTables(before, { ...before, ...change });
      expect(tables).toEqual({ access_validity_table: first });
    }
    expect(withTables(before, { ...before, details: 'a' }).tables).toEqual(before.tables);
  });

  test('typing on is no step of its own, another choice is', () => {
    const of = (title: string) => ({ page: 0, columns: { title } });
    expect(isTyping(of('se'), of('sea'))).toBe(true);
    expect(isTyping(of('sea'), of('se'))).toBe(true);
    expect(isTyping(of('valid'), of('invalid'))).toBe(false);
    expect(isTyping(undefined, of('s'))).toBe(false);
    expect(isTyping(of('sea'), { page: 1, columns: { title: 'sea' } })).toBe(false);
  });
});
