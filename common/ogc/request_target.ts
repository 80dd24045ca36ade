import { Params, parseQuery } from './kvp';

/** A request's target taken apart. Nothing is decoded but the parameters. */
export interface RequestTarget {
  /** Upper case; '' where no request was read. */
  readonly method: string;
  /** Host of an absolute target, lower case, without port. */
  readonly domain?: string;
  /** As sent, from the first "/" to the query. */
  readonly path: string;
  /** As sent, without the "?". */
  readonly query: string;
  readonly params: Params;
}

const ABSOLUTE = /^https?:\/\/([^/?#]*)/i;
const NO_PARAMS: Params = new Map();

/** Host of an authority such as `user@Host:8080`, in lower case; undefined where there is none. */
export function hostOf(authority: string): string | undefined {
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  return host === '' ? undefined : host;
}

/** Takes apart a target: a path with its query, or an absolute address as a proxy's clients send it. */
export function takeApart(method: string | undefined, target: string | undefined): RequestTarget {
  const upper = method === 'GET' ? method : (method || '').toUpperCase();
  if (!target) return { method: upper, path: '', query: '', params: NO_PARAMS };
  let rest = target;
  let domain: string | undefined;
  if (target.charCodeAt(0) !== 47) {
    const absolute = ABSOLUTE.exec(target);
    if (absolute) {
      domain = hostOf(absolute[1] || '');
      rest = target.slice(absolute[0].length);
    }
  }
  const mark = rest.indexOf('?');
  const path = mark < 0 ? rest : rest.slice(0, mark);
  const query = mark < 0 ? '' : rest.slice(mark + 1);
  return { method: upper, domain, path, query, params: query ? parseQuery(query) : NO_PARAMS };
}
