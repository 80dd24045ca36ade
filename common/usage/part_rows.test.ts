import fc from 'fast-check';
import { documentOf, partOf, Parts, sharedPart } from '../enrich/document_part';
import { emptyLineDocument } from '../enrich/draft_document';
import { usageAccumulator } from './usage_accumulator';

const layers = (...names: string[]) => sharedPart({ 'ogc.service': 'WMS', 'ogc.layers': names });

const TARGETS = [
  layers('a', 'b'),
  layers('b', 'a', 'b'),
  layers('ab'),
  sharedPart({ 'ogc.service': 'WFS', 'sextant.usage': 'download', 'sextant.project': ['p'] }),
  partOf({ 'ogc.service': 'other' }),
];

const AGENTS = [
  sharedPart({ 'sextant.client_type': 'gis', 'user_agent.name': 'QGIS' }),
  sharedPart({ 'sextant.client_type': 'browser' }),
];
const PLACES = [sharedPart({ 'client.geo.country_iso_code': 'FR' }), sharedPart({})];
const VISITORS = ['v1', 'v2'].map((hash) => sharedPart({ 'sextant.visitor': hash }));

const VISITS = AGENTS.flatMap((agent) =>
  PLACES.flatMap((place) => VISITORS.map((visitor) => [agent, place, visitor]))
);
/** Now and then the same parts are in another array. */
const visits = fc.constantFrom(...VISITS).chain((parts) => fc.constantFrom(parts, [...parts]));

const parts = fc
  .tuple(
    fc.constantFrom(...TARGETS),
    visits,
    fc.record({
      '@timestamp': fc.constantFrom(
        '2026-01-31T22:59:00.000Z',
        '2026-01-31T23:30:00.000Z',
        '2026-02-01T00:30:00.000Z'
      ),
      'sextant.server': fc.constantFrom('one', 'two', undefined),
      'sextant.rules_version': fc.constantFrom('r1', 'r2'),
      'http.response.status_code': fc.constantFrom(200, 304, 401, 500),
      'http.response.body.bytes': fc.nat(100),
      'event.duration': fc.constantFrom(undefined, 2e8),
      'event.outcome': fc.constantFrom('success' as const, 'failure' as const),
      'ogc.exception': fc.constantFrom(undefined, 'certain' as const, 'suspected' as const),
    })
  )
  .map(([target, visit, line]): Parts => ({
    line: { ...emptyLineDocument(), ...line },
    target,
    visit,
  }));

it('adds up documents in parts as it does whole ones, and takes them away', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), fc.array(parts), (stay, go) => {
      const whole = usageAccumulator('Europe/Paris');
      const inParts = usageAccumulator('Europe/Paris');
      for (const each of stay) whole.add(documentOf(each), false);
      for (const each of go) inParts.addParts(each);
      for (const each of go) inParts.remove(documentOf(each));
      for (const each of stay) inParts.addParts(each, false);
      expect(inParts.rows()).toEqual(whole.rows());
    })
  );
});

const base: Parts = {
  line: {
    ...emptyLineDocument(),
    '@timestamp': '2026-01-31T23:30:00.000Z',
    'sextant.server': 'one',
    'sextant.rules_version': 'r1',
    'http.response.status_code': 200,
    'event.outcome': 'success',
  },
  target: layers('a'),
  visit: AGENTS.slice(0, 1),
};
const withLine = (fields: Partial<Parts['line']>): Parts => ({
  ...base,
  line: { ...base.line, ...fields },
});

it.each<[string, Parts]>([
  ['hour', withLine({ '@timestamp': '2026-01-31T22:30:00.000Z' })],
  ['month of one day', withLine({ '@timestamp': '2026-02-01T00:30:00.000Z' })],
  ['server', withLine({ 'sextant.server': 'two' })],
  ['rules', withLine({ 'sextant.rules_version': 'r2' })],
  ['status', withLine({ 'http.response.status_code': 304 })],
  ['outcome', withLine({ 'event.outcome': 'failure' })],
  ['exception', withLine({ 'ogc.exception': 'suspected' })],
  ['target', { ...base, target: layers('b') }],
  ['visit', { ...base, visit: AGENTS.slice(1) }],
])('tells another %s apart', (_, other) => {
  const whole = usageAccumulator('Europe/Paris');
  const inParts = usageAccumulator('Europe/Paris');
  for (const each of [base, other, base, other]) {
    whole.add(documentOf(each));
    inParts.addParts(each);
  }
  expect(inParts.rows()).toEqual(whole.rows());
});

it('makes a row anew that was taken away', () => {
  const usage = usageAccumulator('UTC');
  usage.addParts(base);
  usage.remove(documentOf(base));
  usage.addParts(base);
  expect(usage.rows()).toHaveLength(3);
});
