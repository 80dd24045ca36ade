import fc from 'fast-check';
import { parseQuery } from './kvp';

const read = (query: string) => Object.fromEntries(parseQuery(query));

describe('parseQuery', () => {
  it.each<[string, Record<string, string>]>([
    ['', {}],
    ['SERVICE=WMS&Request=GetMap', { service: 'WMS', request: 'GetMap' }],
    ['a=1&&b', { a: '1', b: '' }],
    ['layers=A%2Cb,c+d', { layers: 'A,b,c d' }],
    ['crs=EPSG%253A4326', { crs: 'EPSG%3A4326' }],
    ['service=WMS&amp;request=GetMap', { service: 'WMS', request: 'GetMap' }],
    [
      'service=wms&request=&SERVICE=WMS&REQUEST=GetCapabilities&request=',
      { service: 'WMS', request: 'GetCapabilities' },
    ],
    ['http://host/wms/x?SERVICE=WMS&REQUEST=GetMap', { service: 'WMS', request: 'GetMap' }],
    [
      'map=/maps/a.map?SERVICE=WMS&REQUEST=GetMap',
      { map: '/maps/a.map', service: 'WMS', request: 'GetMap' },
    ],
    ['"&SERVICE=WMS', { '"': '', service: 'WMS' }],
    ['format=image/png; mode=8bit', { format: 'image/png; mode=8bit' }],
    ['a=%&b=%zz&c=%E9t%C3%A9&d=%C3', { a: '%', b: '%zz', c: 'été', d: 'Ã' }],
    ['a=b=c', { a: 'b=c' }],
    ['=x&&=', {}],
  ])('reads %j', (query, expected) => expect(read(query)).toEqual(expected));

  it('keeps names of prototypes plain', () => {
    const params = parseQuery('__proto__=a&constructor=b&hasOwnProperty=c');
    expect(Array.from(params.keys())).toEqual(['__proto__', 'constructor', 'hasownproperty']);
    expect(Object.prototype).not.toHaveProperty('a');
    expect(parseQuery('').get('constructor')).toBeUndefined();
  });

  it('gives back what was encoded', () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => !text.includes('?') && !text.startsWith('amp;'));
    const pairs = fc.uniqueArray(fc.tuple(name, fc.string({ unit: 'grapheme' })), {
      selector: ([key]) => key.toLowerCase(),
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const known = list.filter(([, value]) => /^[^\ud800-\udfff]*$/.test(value));
        const query = known.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
        expect(Array.from(parseQuery(query))).toEqual(
          known.map(([key, value]) => [key.toLowerCase(), value])
        );
      })
    );
  });

  it('never throws', () => {
    const part = fc.oneof(
      fc.constantFrom('&', '=', '%', '%2', '?', '+', 'amp;', 'service='),
      fc.string()
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => void parseQuery(parts.join(''))),
      { numRuns: 3000 }
    );
  });

  it('reads a huge query', () => {
    expect(parseQuery('a=1&'.repeat(16384)).size).toBe(1);
    expect(parseQuery('%'.repeat(65536)).size).toBe(1);
    expect(parseQuery(`a=${'?service=1'.repeat(6000)}`).size).toBe(2);
  });
});
