import { decodePercent } from './percent';
import { remember } from './remember';

export interface Crs {
  /** `EPSG:4326`, `CRS:84`. */
  readonly name: string;
  /** Written in a form that demands the authority's axis order: a URN or an address under `/def/crs/`. */
  readonly authorityOrder: boolean;
}

/** `EPSG:4326`, `CRS:84`, `AUTO2:42001,1,…`, `IGNF:LAMB93`. */
const SHORT = /^(EPSG|CRS|OGC|AUTO2?|IGNF|ESRI)::?([A-Z0-9_.]{1,32})(?:,|$)/;
/** `urn:ogc:def:crs:EPSG::4326`, `urn:x-ogc:def:crs:EPSG:6.9:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84`. */
const URN = /^URN:(?:X-)?OGC:DEF:CRS:([A-Z0-9]{1,16}):[\w.]{0,16}:([A-Z0-9_.]{1,32})$/;
/** `http://www.opengis.net/def/crs/EPSG/0/4326`. */
const ADDRESS =
  /^HTTPS?:\/\/(?:WWW\.)?OPENGIS\.NET\/DEF\/CRS\/([A-Z0-9]{1,16})\/[\w.]{1,16}\/([A-Z0-9_.]{1,32})$/;
/** `http://www.opengis.net/gml/srs/epsg.xml#4326`: longitude first by custom (GeoServer's table of forms). */
const GML = /^HTTPS?:\/\/(?:WWW\.)?OPENGIS\.NET\/GML\/SRS\/EPSG\.XML#(\d{1,6})$/;

/** OGC's own systems: `CRS:84` of WMS is `CRS84` of URNs. */
function nameOf(authority: string, code: string): string {
  if (authority === 'OGC' || authority === 'CRS') return `CRS:${code.replace(/^CRS:?/, '')}`;
  return `${authority}:${code}`;
}

function read(text: string): Crs | undefined {
  const upper = text.toUpperCase();
  const short = SHORT.exec(upper);
  if (short) return { name: nameOf(short[1] || '', short[2] || ''), authorityOrder: false };
  const long = URN.exec(upper) || ADDRESS.exec(upper);
  if (long) return { name: nameOf(long[1] || '', long[2] || ''), authorityOrder: true };
  const gml = GML.exec(upper);
  return gml ? { name: `EPSG:${gml[1]}`, authorityOrder: false } : undefined;
}

const known = remember((text) => read((text.includes('%') ? decodePercent(text) : text).trim()));

/** Undefined where the text is no reference to a coordinate system: nonsense makes no facet value. */
export function parseCrs(text: string | undefined): Crs | undefined {
  return text && text.length <= 256 ? known(text) : undefined;
}
