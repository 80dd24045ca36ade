import { uniqueWithinBuckets, uniqueWithinQuery } from './unique_within';

const time = { range: { '@timestamp': { gte: 0 } } };
const of = (filter: unknown) => uniqueWithinQuery({ bool: { filter } });

test.each<[unknown, readonly string[] | undefined]>([
  [[], []],
  [[time], []],
  [[time, { term: { 'ogc.service': 'WMS' } }], ['service']],
  [{ terms: { 'sextant.project': ['a'] } }, ['project']],
  [[{ bool: { filter: [{ term: { 'event.outcome': 'failure' } }] } }], ['outcome']],
  // A visitor has one value of these: whatever narrows them.
  [[{ terms: { 'sextant.client_type': ['gis', 'browser'] } }], []],
  [[{ bool: { must_not: [{ term: { 'client.geo.country_iso_code': 'FR' } }] } }], []],
  [[{ exists: { field: 'sextant.network' } }], []],
  // Of several values each counts a visitor once.
  [[{ terms: { 'ogc.service': ['WMS', 'WFS'] } }], undefined],
  [[{ prefix: { 'ogc.service': 'W' } }], undefined],
  [[{ bool: { must_not: [{ term: { 'ogc.service': 'WMS' } }] } }], undefined],
  [[{ bool: { should: [{ term: { 'ogc.service': 'WMS' } }] } }], undefined],
  [[{ exists: { field: 'sextant.catalogue' } }], undefined],
  [[{ term: { 'sextant.rules_version': '5' } }], undefined],
  [[{ match: { 'ogc.service': 'WMS' } }], undefined],
])('a query %j keeps visitors apart by %j', (filter, expected) => {
  expect(of(filter)).toEqual(expected);
});

test.each<[string, Record<string, unknown>, readonly string[], readonly string[] | undefined]>([
  ['terms', {}, ['sextant.catalogue'], ['outcome', 'catalogue']],
  ['terms', {}, ['user_agent.name'], ['outcome']],
  ['multi_terms', {}, ['ogc.service', 'sextant.network'], ['outcome', 'service']],
  ['missing', {}, ['sextant.project'], ['outcome', 'project']],
  ['date_histogram', { calendar_interval: '1M' }, ['@timestamp'], ['outcome', 'month']],
  ['date_histogram', { calendar_interval: 'year' }, ['@timestamp'], ['outcome']],
  ['filter', { term: { 'ogc.service': 'WMS' } }, ['ogc.service'], ['outcome', 'service']],
  ['filter', { terms: { 'ogc.service': ['WMS', 'WFS'] } }, ['ogc.service'], undefined],
  ['filters', {}, [], undefined],
  ['global', {}, [], undefined],
  ['terms', {}, ['sextant.rules_version'], undefined],
])('buckets of %s %j of %j keep them apart by %j', (kind, body, fields, expected) => {
  expect(uniqueWithinBuckets(['outcome'], kind, body, fields)).toEqual(expected);
  expect(uniqueWithinBuckets(undefined, kind, body, fields)).toBeUndefined();
});
