import {
  generationIndex,
  monthAlias,
  MONTHLY,
  SUMMED_KINDS,
} from '../../common/index_schema/months';
import { generationStore } from '../../server/store/generations';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const store = generationStore(transport);
const MONTH = '2025.03';
const FIRST = { requests: 1, traffic: 1, content: 1, audience: 1 };
/** What maintenance adds up. */
const NONE = Object.fromEntries(SUMMED_KINDS.map((kind) => [kind, 0]));

beforeEach(() => freshIndices(transport));
afterAll(() => transport.close());

async function indicesBehind(alias: string): Promise<string[]> {
  const { body } = await transport.request({ method: 'GET', path: `/_alias/${alias}` });
  return Object.keys(body as object);
}

test('a month is made once, by several at once too', async () => {
  expect(await store.current(MONTH)).toEqual({});
  const made = await Promise.all([store.ensure(MONTH), store.ensure(MONTH)]);
  const first = { ...NONE, ...FIRST };
  expect(made).toEqual([first, first]);
  expect(await store.current(MONTH)).toEqual(FIRST);
  expect(await store.current('2025.04')).toEqual({});
});

test('a new generation is unseen until it takes the place of the old one, cubes and all', async () => {
  await store.ensure(MONTH);
  const next = await store.prepare(MONTH, ['requests', 'traffic', 'content', 'audience']);
  const renewed = { requests: 2, traffic: 2, content: 2, audience: 2 };
  expect(next).toEqual({ ...NONE, ...renewed });
  expect(await indicesBehind(MONTHLY.traffic)).toEqual([generationIndex('traffic', MONTH, 1)]);
  await store.swap(MONTH, next);
  expect(await store.current(MONTH)).toEqual(renewed);
  for (const kind of ['requests', 'traffic', 'content', 'audience'] as const) {
    const only = [generationIndex(kind, MONTH, 2)];
    expect(await indicesBehind(MONTHLY[kind])).toEqual(only);
    expect(await indicesBehind(monthAlias(kind, MONTH))).toEqual(only);
  }
  expect(await store.ensure(MONTH)).toEqual(next);
});

test('one kind alone can be renewed; what was given up leaves no trace', async () => {
  await store.ensure(MONTH);
  const abandoned = await store.prepare(MONTH, ['traffic']);
  await store.abandon(MONTH, abandoned);
  expect(await store.current(MONTH)).toEqual(FIRST);
  const next = await store.prepare(MONTH, ['requests']);
  await store.swap(MONTH, { requests: next.requests });
  expect(await store.current(MONTH)).toEqual({ ...FIRST, requests: 2 });
});
