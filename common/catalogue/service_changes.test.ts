import type { OnlineLink } from './online_link';
import { ServedState, serviceChangesOf } from './service_changes';

const wms = (address: string, ...layers: string[]): OnlineLink => ({
  url: address,
  kind: 'map',
  service: 'WMS',
  address,
  layers,
});
const page: OnlineLink = { url: 'https://a/page', kind: 'page' };
const state = (access: string, ...links: OnlineLink[]): ServedState => ({ access, links });
const HERE = 'https://a/wms';
const before = state('public', wms(HERE, 'one', 'two'), page);

test('the same services, in whatever order, are no change; nor is a layer more', () => {
  const after = state('public', page, wms(HERE, 'two', 'three', 'one'));
  expect(serviceChangesOf(before, after)).toEqual([]);
});

test('a layer with another name at the same address is renamed, not lost', () => {
  expect(serviceChangesOf(before, state('public', wms(HERE, 'uno', 'two')))).toEqual([
    { kind: 'layer_renamed', service: 'WMS', layer: 'one', before: 'one', after: 'uno' },
  ]);
});

test('the same layers at another address: the address changed, of each', () => {
  const after = state('public', wms('https://b/wms', 'two', 'one'));
  expect(serviceChangesOf(before, after)).toEqual(
    ['one', 'two'].map((layer) => ({
      kind: 'address_changed',
      service: 'WMS',
      layer,
      before: HERE,
      after: 'https://b/wms',
    }))
  );
});

test('what has no successor is removed; one new name stands for one old name only', () => {
  expect(serviceChangesOf(before, state('public', wms(HERE, 'new')))).toEqual([
    { kind: 'layer_renamed', service: 'WMS', layer: 'one', before: 'one', after: 'new' },
    { kind: 'layer_removed', service: 'WMS', layer: 'two', before: 'two' },
  ]);
});

test('another protocol is no successor', () => {
  const wfs = { ...wms(HERE, 'one', 'two'), service: 'WFS' };
  const kinds = serviceChangesOf(before, state('public', wfs)).map(({ kind }) => kind);
  expect(kinds).toEqual(['layer_removed', 'layer_removed']);
});

test('a service without layers is told by its address', () => {
  const csw: OnlineLink = { ...wms('https://a/csw'), service: 'CSW' };
  expect(serviceChangesOf(state('public', csw), state('public', page))).toMatchObject([
    { kind: 'layer_removed', service: 'CSW', before: 'https://a/csw' },
  ]);
});

test('a record withdrawn or gone takes its services along; without services it is no event', () => {
  expect(serviceChangesOf(before, { ...before, access: 'restricted' })).toEqual([
    { kind: 'unpublished' },
  ]);
  expect(serviceChangesOf(before)).toEqual([{ kind: 'removed' }]);
  expect(serviceChangesOf(state('public', page))).toEqual([]);
  expect(serviceChangesOf(state('unknown', page), state('restricted', page))).toEqual([]);
});
