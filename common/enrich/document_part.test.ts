import fc from 'fast-check';
import { documentOf, jsonOf, partOf, sharedPart } from './document_part';
import { emptyLineDocument, LineDocument } from './draft_document';

const WHOLE = { '@timestamp': '2026-01-01T00:00:00.000Z', 'log.offset': 0 } as const;
const line = (fields: Partial<LineDocument> = {}) => ({
  ...emptyLineDocument(),
  ...WHOLE,
  ...fields,
});

it('writes what JSON.stringify writes, whatever the texts', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constant('"\\\ud800\u2028\n')
  );
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(text),
      fc.double(),
      fc.nat(),
      (path, own, layers, lon, count) => {
        const fields = {
          'url.path': path,
          'ogc.layers': layers,
          'ogc.feature_count': count,
          'url.domain': undefined,
        };
        const who = { 'user_agent.original': own };
        const owned = line({
          'log.file.path': own,
          'http.response.mime_type': own,
          'http.response.body.bytes': count,
          'url.query': own,
          'ogc.center': { lat: -1.5, lon: Number.isFinite(lon) ? lon : 1e-7 },
          'ogc.tile': '8/1/2',
        });
        const json = jsonOf({ line: owned, target: sharedPart(fields), visit: [sharedPart(who)] });
        expect(json).toBe(JSON.stringify({ ...owned, ...fields, ...who }));
        const document = documentOf({ line: owned, target: partOf(fields), visit: [partOf(who)] });
        expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(json));
      }
    )
  );
});

it('has no field where there is no value', () => {
  const json = jsonOf({ line: line(), target: partOf({ 'url.path': undefined }), visit: [] });
  expect(json).toBe(JSON.stringify(WHOLE));
});
