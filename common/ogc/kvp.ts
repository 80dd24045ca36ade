import { decodePercent } from './percent';
import { remember } from './remember';

/** Values by name in lower case: names are case-insensitive, values are not (WMS 1.3.0 §6.8.1). */
export type Params = ReadonlyMap<string, string>;

/** A second address pasted into the query: `?http://host/wms?SERVICE=WMS`, `map=/a.map?REQUEST=GetMap`. */
const NESTED = /\?(?=(?:service|request|version|layers?|bbox)=)/i;

/** The name that a spelling stands for, in lower case. Names are few: each spelling is decoded once. */
export const nameOfParameter = remember((raw) => {
  const bare = raw.slice(raw.lastIndexOf('?') + 1);
  // `&amp;` of an address copied out of XML or HTML.
  return decodePercent(bare.startsWith('amp;') ? bare.slice(4) : bare, true).toLowerCase();
});

function put(params: Map<string, string>, name: string, value: string): void {
  const key = nameOfParameter(name);
  // Of several, the last that says something: clients append to a base address with empty ones.
  if (key !== '' && (value !== '' || !params.has(key))) params.set(key, decodePercent(value, true));
}

function addPiece(params: Map<string, string>, piece: string): void {
  const equals = piece.indexOf('=');
  if (equals < 0) put(params, piece, '');
  else put(params, piece.slice(0, equals), piece.slice(equals + 1));
}

function addNested(params: Map<string, string>, piece: string): void {
  const cut = piece.search(NESTED);
  // What stands before is a parameter's value, or the address that was pasted.
  if (cut > 0 && piece.lastIndexOf('=', cut) >= 0) addPiece(params, piece.slice(0, cut));
  addPiece(params, cut < 0 ? piece : piece.slice(cut + 1));
}

/**
 * Reads a query string leniently: nothing makes it fail. "&" alone separates, since values hold ";"
 * (`image/png; mode=8bit`); a "?" inside starts a second query. Linear in its length.
 *
 * @param query without its "?"
 */
export function parseQuery(query: string): Params {
  const params = new Map<string, string>();
  const nested = query.includes('?');
  const plain = !query.includes('%') && !query.includes('+');
  const { length } = query;
  let equals = -1;
  for (let start = 0; start < length;) {
    let end = query.indexOf('&', start);
    if (end < 0) end = length;
    if (end > start) {
      if (nested) {
        addNested(params, query.slice(start, end));
      } else {
        if (equals < start) equals = query.indexOf('=', start);
        if (equals < 0) equals = length;
        const middle = equals < end ? equals : end;
        const value = middle < end ? query.slice(middle + 1, end) : '';
        const key = nameOfParameter(query.slice(start, middle));
        if (key !== '' && (value !== '' || !params.has(key))) {
          params.set(key, plain ? value : decodePercent(value, true));
        }
      }
    }
    start = end + 1;
  }
  return params;
}
