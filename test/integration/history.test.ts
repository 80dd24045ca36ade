import { FiguresDocument } from '../../common/index_schema/figures';
import { figureStore } from '../../server/store/figures';
import { countDocuments } from '../../server/store/get_documents';
import { Transport } from '../../server/store/transport';
import { record, recordSource } from '../support/record_source';
import { allStates, shownRecords, statesAt, takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-02-01T00:00:00.000Z';
const THIRD = '2026-03-01T00:00:00.000Z';

const before = [record('a'), record('b'), record('c', { catalogues: ['A', 'B'] }), record('d')];
/** a stays, b is withdrawn, c is gone, d stays but for the order of a list, e is new. */
const after = [
  record('a'),
  record('b', { access: 'restricted' }),
  record('d', { kinds: ['dataset'] }),
  record('e'),
];

beforeEach(() => freshIndices(transport));
afterAll(() => transport.close());

const intervals = async () =>
  (await allStates(transport)).map(({ uuid, access, current }) => [
    uuid,
    access,
    current?.gte,
    current?.lt,
  ]);

const AFTER_TWO = [
  ['a', 'public', FIRST, undefined],
  ['b', 'public', FIRST, SECOND],
  ['b', 'restricted', SECOND, undefined],
  ['c', 'public', FIRST, SECOND],
  ['d', 'public', FIRST, undefined],
  ['e', 'public', SECOND, undefined],
];

describe('history of a source', () => {
  test('holds each distinct state once, with the interval in which it was current', async () => {
    const first = await takeAt(transport, recordSource(before), FIRST);
    expect(first.done).toEqual({
      created: 4,
      changed: 0,
      removed: 0,
      unchanged: 0,
      not_read_again: 0,
      unread_fields: 0,
    });
    const second = await takeAt(transport, recordSource(after), SECOND);
    expect(second.done).toEqual({
      created: 1,
      changed: 1,
      removed: 1,
      unchanged: 2,
      not_read_again: 0,
      unread_fields: 0,
    });
    expect(await intervals()).toEqual(AFTER_TWO);
    expect((await statesAt(transport, '2026-01-15')).map(({ uuid }) => uuid)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    const back = await takeAt(transport, recordSource([...after, record('c')]), THIRD);
    expect(back.done).toEqual({
      created: 1,
      changed: 0,
      removed: 0,
      unchanged: 4,
      not_read_again: 0,
      unread_fields: 0,
    });
    expect((await statesAt(transport, THIRD)).map(({ uuid }) => uuid)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  test('the same source again writes nothing, and tells since when each state is', async () => {
    await takeAt(transport, recordSource(before), FIRST);
    await takeAt(transport, recordSource(before), SECOND);
    expect(await countDocuments(transport, 'sextant-records-history')).toBe(4);
    expect((await shownRecords(transport)).map(({ since }) => since)).toEqual(Array(4).fill(FIRST));
  });

  test('another source has its own', async () => {
    await takeAt(transport, recordSource([record('a')]), FIRST, {}, 'site');
    await takeAt(transport, recordSource([record('a'), record('b')]), SECOND, {}, 'site-two');
    await takeAt(transport, recordSource([record('a')]), THIRD, {}, 'site');
    expect(await intervals()).toEqual([
      ['a', 'public', FIRST, undefined],
      ['a', 'public', SECOND, undefined],
      ['b', 'public', SECOND, undefined],
    ]);
  });

  test('a clock that goes back does not make a snapshot earlier than the one before', async () => {
    await takeAt(transport, recordSource(before), SECOND);
    await takeAt(transport, recordSource(after), FIRST);
    const ends = (await allStates(transport)).filter(({ uuid }) => uuid === 'c');
    expect(ends[0]?.current).toEqual({ gte: SECOND, lt: '2026-02-01T00:00:00.001Z' });
  });
});

describe('a source that gives too little', () => {
  const half = (share: number) =>
    takeAt(transport, recordSource(before.slice(0, 2)), SECOND, { minimumShare: share });

  test('is kept aside and said, and the snapshot before stays with its history', async () => {
    await takeAt(transport, recordSource(before), FIRST);
    const failure = await half(0.6).catch((error: Error) => error);
    const [, aside = ''] =
      /gave 2 records .* 4: it is kept aside in (\S+),/.exec(String(failure)) ?? [];
    expect(await countDocuments(transport, aside)).toBe(2);
    expect(await shownRecords(transport)).toHaveLength(4);
    expect(await allStates(transport)).toHaveLength(4);
  });

  test('is believed where the share allows it', async () => {
    await takeAt(transport, recordSource(before), FIRST);
    expect((await half(0.5)).done).toMatchObject({ removed: 2, unchanged: 2 });
  });
});

test('figures are of each catalogue at each snapshot, also of one that has become empty', async () => {
  await takeAt(transport, recordSource(before), FIRST);
  await takeAt(transport, recordSource(after), SECOND);
  const figures = figureStore(transport);
  const expected: FiguresDocument = {
    records: 4,
    'access.public': 3,
    'access.restricted': 1,
    'validity.valid': 4,
    'inspire.unknown': 4,
    by_standard: ['["iso19139",4]'],
    created: 1,
    changed: 1,
    removed: 1,
  };
  expect(await figures.at('A', THIRD)).toMatchObject(expected);
  expect(await figures.at('B', '2026-01-20')).toMatchObject({ records: 1, created: 1 });
  expect(await figures.at('B', THIRD)).toMatchObject({ records: 0, removed: 1 });
  expect(await figures.at('A', '2025-12-31')).toBeUndefined();
});

/** Lets a number of requests through and then none, as for a process that was killed. */
function dyingAfter(requests: number): Transport {
  let left = requests;
  return {
    request: (parameters) => {
      left -= 1;
      return left >= 0 ? transport.request(parameters) : Promise.reject(new Error('killed'));
    },
  };
}

/** Every request in the full tests, every third one else. */
const STEP = process.env.SEXTANT_TEST_FULL !== undefined ? 1 : 3;

test('whatever request a snapshot dies before, readers see a whole one and a retry ends the same', async () => {
  const asOf = async (source: string) =>
    (await statesAt(transport, '2026-01-15', source)).map(({ uuid }) => uuid).join('');
  const shown = async (source: string) => {
    const records = await shownRecords(transport, source);
    expect(new Set(records.map(({ snapshot }) => snapshot)).size).toBe(1);
    return records.map(({ uuid }) => uuid).join('');
  };
  const seen = new Set<string>();
  let ended = false;
  for (let requests = 2; !ended; requests += STEP) {
    const source = `dies-${requests}`;
    await takeAt(transport, recordSource(before), FIRST, {}, source);
    const dying = takeAt(dyingAfter(requests), recordSource(after), SECOND, {}, source);
    ended = await dying.then(() => true).catch(() => false);
    seen.add(await shown(source));
    expect(await asOf(source)).toBe('abcd');
    const lease = `/sextant-leases/_doc/${encodeURIComponent(`snapshot/${source}`)}`;
    await transport.request({ method: 'DELETE', path: lease });
    await takeAt(transport, recordSource(after), SECOND, {}, source);
    expect(await shown(source)).toBe('abde');
    expect(await asOf(source)).toBe('abcd');
    const kept = (await allStates(transport, source)).map(({ uuid, access }) => [uuid, access]);
    expect(kept).toEqual(AFTER_TWO.map(([uuid, access]) => [uuid, access]));
  }
  expect(Array.from(seen)).toEqual(['abcd', 'abde']);
}, 600_000);
