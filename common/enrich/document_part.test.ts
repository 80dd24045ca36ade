import fc from 'fast-check';
import { documentOf, jsonOf, partOf, sharedPart } from './document_part';

const WHOLE = { '@timestamp': '2026-01-01T00:00:00.000Z', 'log.offset': 0 } as const;

it('writes what JSON.stringify writes, whatever the texts', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constant('"\\\ud800\u2028\n')
  );
  fc.assert(
    fc.property(text, fc.array(text), fc.nat(), (path, layers, bytes) => {
      const fields = {
        'url.path': path,
        'ogc.layers': layers,
        'http.response.body.bytes': bytes,
        'ogc.center': { lat: -1.5, lon: 1e-7 },
        'url.query': undefined,
      };
      const json = jsonOf([partOf(WHOLE), sharedPart(fields)]);
      expect(json).toBe(JSON.stringify({ ...WHOLE, ...fields }));
      expect(JSON.parse(JSON.stringify(documentOf([partOf(WHOLE), partOf(fields)])))).toEqual(
        JSON.parse(json)
      );
    })
  );
});

it('has no field where there is no value', () => {
  expect(jsonOf([partOf(WHOLE), partOf({ 'url.query': undefined })])).toBe(JSON.stringify(WHOLE));
});
