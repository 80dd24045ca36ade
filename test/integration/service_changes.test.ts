import type { OnlineLink } from '../../common/catalogue/online_link';
import { findServiceChanges } from '../../server/store/service_changes';
import { record, recordSource } from '../support/record_source';
import { takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-02-01T00:00:00.000Z';
const THIRD = '2026-03-01T00:00:00.000Z';

const wms = (address: string, ...layers: string[]): { links: OnlineLink[] } => ({
  links: [{ url: address, kind: 'map', service: 'WMS', address, layers }],
});
const OLD = 'https://maps.example/old';
const NEW = 'https://maps.example/new';

beforeAll(async () => {
  await freshIndices(transport);
  const take = (records: ReturnType<typeof record>[], at: string) =>
    takeAt(transport, recordSource(records), at);
  const stays = record('stays', wms(OLD, 'one'));
  await take(
    [
      stays,
      record('renamed', wms(OLD, 'a')),
      record('moved', wms(OLD, 'b')),
      record('gone', { ...wms(OLD, 'c'), catalogues: ['B'] }),
      record('page'),
    ],
    FIRST
  );
  await take(
    [
      { ...stays, title: 'Another title' },
      record('renamed', wms(OLD, 'a2')),
      record('moved', wms(NEW, 'b')),
    ],
    SECOND
  );
  await take(
    [
      { ...stays, access: 'restricted' },
      record('renamed', wms(OLD, 'a2')),
      record('moved', wms(NEW, 'b')),
    ],
    THIRD
  );
});

afterAll(() => transport.close());

const period = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const ALL = period('2025-01-01T00:00:00Z', '2027-01-01T00:00:00Z');

async function found(filters = {}, within = ALL) {
  const { changes } = await findServiceChanges(transport, within, filters);
  return changes.map(({ uuid, kind, at }) => [uuid, kind, at]);
}

test('each change with the snapshot that first saw it, newest first; other changes are none', async () => {
  const changes = await found();
  expect(changes[0]).toEqual(['stays', 'unpublished', THIRD]);
  expect(changes.slice(1).sort()).toEqual([
    ['gone', 'removed', SECOND],
    ['moved', 'address_changed', SECOND],
    ['renamed', 'layer_renamed', SECOND],
  ]);
});

test('names and addresses before and after, and the record that tells them', async () => {
  const { changes } = await findServiceChanges(transport, ALL, { record: ['renamed', 'moved'] });
  expect(changes).toEqual([
    expect.objectContaining({ service: 'WMS', layer: 'a', before: 'a', after: 'a2' }),
    expect.objectContaining({ layer: 'b', before: OLD, after: NEW, catalogues: ['A'] }),
  ]);
  expect(changes[0]?.link).toContain('renamed');
});

test('period and filters narrow them', async () => {
  expect(await found({}, period(FIRST, '2026-01-15T00:00:00Z'))).toEqual([]);
  expect(await found({ catalogue: ['B'] })).toEqual([['gone', 'removed', SECOND]]);
  expect(await found({ layer: ['a2'], catalogue: ['A'] })).toEqual([
    ['stays', 'unpublished', THIRD],
    ['renamed', 'layer_renamed', SECOND],
  ]);
  expect(await found({ service: ['WFS'] })).toEqual([]);
});
