import { Params, parseQuery } from '../ogc/kvp';
import { decodePercent } from '../ogc/percent';
import { maskPairs, maskText, settled } from './mask';
import { isSecretName } from './secret_names';

/** What a referer's address is made of; its user and its fragment are dropped. */
const ADDRESS = /^([a-z][a-z0-9+.-]{0,15}:\/\/)(?:[^/?#]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;

/** Without these a query holds neither an e-mail address nor a token nor a query of its own. */
const SUSPECT = /[@?;{]|%(?:25)*(?:40|3[bdBD]|7[bB]|22)|eyJ|[Bb](?:earer|asic(?:%20|[+ ]))/;
/** A query, or JSON, inside a parameter. */
const NESTED = /%(?:25)*3d|[?{]|%7b/i;
/** Where the parameters of a nested query begin. */
const NESTED_START = /(?=%(?:25)*26|%(?:25)*3F|\?)/i;

function isSecret(piece: string): boolean {
  const equals = piece.indexOf('=');
  const name = equals < 0 ? piece : piece.slice(0, equals);
  const plain = name.slice(name.lastIndexOf('?') + 1).replace(/^amp;/, '');
  return equals >= 0 && isSecretName(decodePercent(plain, true).toLowerCase());
}

function hasSecret(params: Params): boolean {
  for (const name of params.keys()) if (isSecretName(name)) return true;
  return false;
}

/** An address inside a parameter may hold its own secrets: `url=http%3A%2F%2Fhost%3Ftoken%3Dabc`. */
function cleanPiece(piece: string): string {
  return NESTED.test(piece) ? piece.split(NESTED_START).map(maskPairs).join('') : maskText(piece);
}

function cleanPieces(query: string): string {
  return query
    .split('&')
    .filter((piece) => !isSecret(piece))
    .map(cleanPiece)
    .join('&');
}

/** @param query without its "?" @param params the same, parsed */
export function cleanQuery(query: string, params: Params): string {
  if (query === '' || (!hasSecret(params) && !SUSPECT.test(query))) return query;
  return settled(query, cleanPieces);
}

/** @param path as sent; some clients write a query or an address into it */
export function cleanPath(path: string): string {
  return path.includes('=') ? maskPairs(path) : maskText(path);
}

function cleanAddress(address: string): string {
  const found = ADDRESS.exec(address);
  if (!found) return maskPairs(address.split('#', 1)[0] || '');
  const [, scheme = '', host = '', path = '', query] = found;
  const cleaned = query ? cleanQuery(query, parseQuery(query)) : '';
  return scheme + host + cleanPath(path) + (cleaned ? `?${cleaned}` : '');
}

/** An address without its user, fragment and secrets; what is no address is masked as text. */
export function cleanReferrer(referrer: string): string {
  return settled(referrer, cleanAddress);
}
