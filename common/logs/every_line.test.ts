import fc from 'fast-check';
import { jsonOf } from '../enrich/document_part';
import { documentIn } from '../enrich/testing/document_in';
import { createEnricher } from '../enrich/create_enricher';
import { lineReader } from '../enrich/line_reader';
import { VisitorClues } from '../enrich/options';
import { SAMPLES } from './testing/samples';

/** Lines that a site may have, and what breaks them. */
const LINES = [
  ...SAMPLES.flatMap(({ lines }) => lines),
  '198.51.100.9, 10.0.0.1 - ann [23/Jan/2018:13:09:45 +0000] "POST /wfs?email=a@b.org HTTP/1.1" 200 12 "https://u:p@h.org/?token=1" "Mozilla/5.0 (X11; Linux x86_64)" text/xml 1500',
  '2001:db8::7 - - [23/Jan/2018:13:09:45 +0000] "GET /wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=a,b&BBOX=-5,40,10,50&CRS=CRS:84&VERSION=1.3.0&FORMAT=image/png&WIDTH=9&HEIGHT=9 HTTP/1.1" 200 80 "-" "QGIS/33404"',
];

const PIECES = [
  '"',
  '\\',
  '\\x',
  '\\x22',
  ' [',
  '] "',
  '\0',
  '\ud800',
  'é',
  '%',
  '%00',
  ',',
  '{',
  '}',
  ':',
  '</Request>',
  '<Body>',
  '&#0;',
  ' 200 12 ',
  '-1',
  '99999999999999999999',
  '__proto__',
  'null',
  '@b.org',
  'token=',
  '\t',
  '\r',
  '#Fields: date time sc-status cs-uri',
  '://',
  '?',
];

const STARTS = ['', 'GET ', 'http://', '{"', '<Request id="', '#', '2018-04-19 08:00:00 '];

interface Change {
  readonly kind: number;
  /** Place in the line, of 1000. */
  readonly at: number;
  readonly length: number;
  readonly piece: number;
}

function changed(line: string, { kind, at, length, piece }: Change): string {
  const from = Math.floor((at * line.length) / 1000);
  switch (kind) {
    case 0:
      return line.slice(0, from);
    case 1:
      return line.slice(0, from) + line.slice(from + length);
    case 2:
      return `${line.slice(0, from)}${PIECES[piece % PIECES.length]}${line.slice(from)}`;
    case 3:
      return `${line.slice(0, from)}${PIECES[piece % PIECES.length]}${line.slice(from + length)}`;
    case 4:
      return line.slice(0, from) + (LINES[piece % LINES.length] || '').slice(from);
    case 5:
      return `${STARTS[piece % STARTS.length]}${line.slice(from)}`;
    default:
      return line;
  }
}

const change = fc.record({
  kind: fc.nat(7),
  at: fc.nat(1000),
  length: fc.nat(12),
  piece: fc.nat(1000),
});

const line = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.nat(LINES.length - 1), fc.array(change, { maxLength: 4 }))
      .map(([at, changes]) => changes.reduce(changed, LINES[at] || '')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) }
);

/** Each run reads as many lines. */
const [RUNS, LINES_OF_RUN] = [500, 200];

const ports = {
  country: (address: string) => (address.endsWith('0') ? 'FR' : 'BE'),
  visitor: ({ address, user, agent, month }: VisitorClues) =>
    `${address}|${user}|${agent}|${month}`.length.toString(36),
};

test('every line is read or rejected, and what it gives is not changed by being read again', () => {
  const enricher = createEnricher({ networks: [{ name: 'own', addresses: ['192.0.2.7'] }] }, ports);
  const counts = { lines: 0, parsed: 0, rejected: 0 };
  const reasons = new Set<string>();
  let offset = 0;
  fc.assert(
    fc.property(
      fc.array(line, { minLength: LINES_OF_RUN, maxLength: LINES_OF_RUN, size: 'max' }),
      (lines) => {
        for (const each of lines) {
          offset += 1;
          counts.lines += 1;
          const found = enricher.enrich(each, { server: 's', file: 'a.log', offset });
          if (found.parts) {
            counts.parsed += 1;
            const text = jsonOf(found.parts);
            const again = enricher.enrich(text, { server: 'other', file: 'b.ndjson', offset: 0 });
            if (!again.parts || jsonOf(again.parts) !== text) {
              expect([each, documentIn(again) ?? again]).toEqual([each, JSON.parse(text)]);
            }
          } else {
            counts.rejected += 1;
            reasons.add(found.rejected);
          }
        }
      }
    ),
    { numRuns: RUNS, endOnFailure: true }
  );
  expect(counts.lines).toBeGreaterThanOrEqual(RUNS * LINES_OF_RUN);
  expect(counts.parsed + counts.rejected).toBe(counts.lines);
  expect(counts.parsed).toBeGreaterThan(counts.lines / 5);
  expect(Array.from(reasons).sort()).toEqual(
    expect.arrayContaining(['bad_status', 'bad_time', 'empty', 'header', 'unknown_format'])
  );
});

test('how a line is read does not depend on the lines before', () => {
  const used = lineReader({});
  let count = 0;
  fc.assert(
    fc.property(line, (each) => {
      count += 1;
      const place = { file: String(count), offset: 0 };
      expect([each, used(each, place)]).toEqual([each, lineReader({})(each, place)]);
    }),
    { numRuns: 3000, endOnFailure: true }
  );
});
