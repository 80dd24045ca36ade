import { RecordDocument } from '../../common/index_schema/records';
import { stateDigest } from './state_digest';

const document: RecordDocument = {
  uuid: 'u',
  title: 'É "x"',
  catalogue: ['B', 'A'],
  links: ['{"url":"a\\"b"}', '{"url":"c"}'],
  harvested: false,
  link_count: 0,
  organisation: [],
  'extent.center': { lat: 1.5, lon: -2 },
};
const same = stateDigest(document);

test('the digest of a state never changes: else each record would be a new state', () => {
  expect(same).toBe('2nkWH1gMO1zPvdPXereRqF');
});

test('counters, lists in another order and fields without a value are the same state', () => {
  const other = { ...document, popularity: 9, snapshot: 's', created: undefined };
  expect(stateDigest({ ...other, catalogue: ['A', 'B'] })).toBe(same);
});

test.each<RecordDocument>([
  { title: 'É' },
  { catalogue: ['A'] },
  { harvested: true },
  { link_count: 1 },
  { organisation: undefined },
  { created: '2026-01-01T00:00:00.000Z' },
])('%j is another state', (different) => {
  expect(stateDigest({ ...document, ...different })).not.toBe(same);
});
