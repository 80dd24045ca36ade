import { bboxCenter } from './bbox';
import { parseCrs } from './crs';

describe('parseCrs', () => {
  it.each<[string, string | undefined, boolean?]>([
    ['EPSG:4326', 'EPSG:4326', false],
    ['epsg:3857', 'EPSG:3857', false],
    ['EPSG%3A4326', 'EPSG:4326', false],
    ['urn:ogc:def:crs:EPSG::4326', 'EPSG:4326', true],
    ['urn:x-ogc:def:crs:EPSG:6.9:4326', 'EPSG:4326', true],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'CRS:84', true],
    ['urn:ogc:def:crs:OGC::CRS84', 'CRS:84', true],
    ['http://www.opengis.net/def/crs/EPSG/0/2154', 'EPSG:2154', true],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'CRS:84', true],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', 'EPSG:4326', false],
    ['CRS:84', 'CRS:84', false],
    ['OGC:CRS84', 'CRS:84', false],
    ['AUTO2:42001,1,0,0', 'AUTO2:42001', false],
    ['IGNF:LAMB93', 'IGNF:LAMB93', false],
    ['4326', undefined],
    ["EPSG:4326' or 1=1", undefined],
    ['__proto__', undefined],
    ['', undefined],
  ])('reads %s', (...[text, name, authorityOrder]) => {
    expect(parseCrs(text)).toEqual(name && { name, authorityOrder });
  });
});

it('refuses long references and boxes', () => {
  expect(parseCrs('E'.repeat(70000))).toBeUndefined();
  expect(bboxCenter('0,'.repeat(9999), 'EPSG:4326', false)).toBeUndefined();
});

describe('bboxCenter', () => {
  it('follows the order of the axes', () => {
    expect(bboxCenter('-10,40,10,50', 'EPSG:4326', false)).toEqual({ lat: 45, lon: 0 });
    expect(bboxCenter('40,-10,50,10', 'EPSG:4326', true)).toEqual({ lat: 45, lon: 0 });
    expect(bboxCenter('-10,40,10,50', 'CRS:84', true)).toEqual({ lat: 45, lon: 0 });
    expect(bboxCenter('40,-10,0,50,10,9', 'EPSG:4326', true)).toEqual({ lat: 45, lon: 0 });
    expect(bboxCenter('40,-10,50,10,urn:ogc:def:crs:EPSG::4326', 'EPSG:4326', true)).toEqual({
      lat: 45,
      lon: 0,
    });
  });

  it('unprojects web Mercator', () => {
    const [x, y] = [-500000, 6170000];
    const found = bboxCenter(`${x - 9},${y - 9},${x + 9},${y + 9}`, 'EPSG:3857', true);
    // Computed with PROJ's formula for the sphere: lon = x/R, lat = 90° - 2 atan(exp(-y/R)).
    expect(found && found.lon).toBeCloseTo(-4.491576, 5);
    expect(found && found.lat).toBeCloseTo(
      90 - (2 * Math.atan(Math.exp(-y / 6378137)) * 180) / Math.PI,
      5
    );
    expect(bboxCenter('-1,-1,1,1', 'EPSG:900913', false)).toEqual({ lat: 0, lon: 0 });
  });

  it('turns maps beyond the date line back', () => {
    expect(bboxCenter('170,-10,210,10', 'EPSG:4326', false)).toEqual({ lat: 0, lon: -170 });
  });

  it.each([
    ['-10,40,10,50', 'EPSG:2154'],
    ['-10,40,10,50', undefined],
    [undefined, 'EPSG:4326'],
    ['', 'EPSG:4326'],
    ['1,2,3', 'EPSG:4326'],
    ['1,2,3,x', 'EPSG:4326'],
    ['1,2,,4', 'EPSG:4326'],
    ['10,40,-10,50', 'EPSG:4326'],
    ['-10,400,10,500', 'EPSG:4326'],
    ['Infinity,1,Infinity,2', 'EPSG:4326'],
  ])('gives none for %s in %s', (box, crs) => {
    expect(bboxCenter(box, crs, false)).toBeUndefined();
  });
});
