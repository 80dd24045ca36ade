import { createHash } from 'crypto';
import { RequestDocument } from '../index_schema/requests';
import { keepBy, KeepRule } from './keep_rules';

const tile: RequestDocument = {
  'ogc.service': 'WMTS',
  'ogc.operation': 'GetTile',
  'event.outcome': 'success',
  'sextant.usage': 'visualisation',
  'event.duration': 2e8,
};
const id = () => 'a';
const tiles: KeepRule = { services: ['WMTS', 'TMS'], operations: ['GetTile'], raw: 'none' };

test('without rules everything stays', () => {
  expect(keepBy([])(tile, id)).toBe(true);
});

test.each<[string, RequestDocument, boolean]>([
  ['a tile', tile, false],
  ['another operation', { ...tile, 'ogc.operation': 'GetCapabilities' }, true],
  ['another service', { ...tile, 'ogc.service': 'WMS' }, true],
  ['no service at all', { 'event.outcome': 'success' }, true],
  ['a failure', { ...tile, 'event.outcome': 'failure' }, true],
  ['a suspected exception', { ...tile, 'ogc.exception': 'suspected' }, true],
  ['a download', { ...tile, 'sextant.usage': 'download' }, true],
  ['a consultation', { ...tile, 'sextant.usage': 'consultation' }, true],
])('%s that a rule drops tiles by', (_, document, stays) => {
  expect(keepBy([tiles])(document, id)).toBe(stays);
});

test('slow ones stay, those that were not measured do not', () => {
  const keep = keepBy([{ raw: 'slow', slower_than: 0.2 }]);
  expect(keep(tile, id)).toBe(false);
  expect(keep({ ...tile, 'event.duration': 2e8 + 1 }, id)).toBe(true);
  expect(keep({ ...tile, 'event.duration': undefined }, id)).toBe(false);
});

test('a sample has the share asked for, and the same requests each time', () => {
  const ids = Array.from({ length: 5000 }, (_, at) =>
    createHash('sha1').update(`stream${at}`).digest('base64url')
  );
  const sampled = (share: number) =>
    ids.filter((id) => keepBy([{ raw: 'sample', share }])(tile, () => id));
  expect(sampled(0.1).length / ids.length).toBeCloseTo(0.1, 1);
  expect(sampled(0.01).length).toBeGreaterThan(20);
  expect(sampled(0)).toEqual([]);
  expect(sampled(1)).toHaveLength(ids.length);
  expect(sampled(0.1)).toEqual(sampled(0.1));
  // A larger sample holds the smaller one.
  const larger = new Set(sampled(0.2));
  expect(sampled(0.1).filter((id) => !larger.has(id))).toEqual([]);
});

test('the first rule that holds decides', () => {
  const keep = keepBy([{ services: ['WMTS'], raw: 'all' }, { raw: 'none' }]);
  expect(keep(tile, id)).toBe(true);
  expect(keep({ ...tile, 'ogc.service': 'WMS' }, id)).toBe(false);
});
