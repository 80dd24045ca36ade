import * as t from 'io-ts';
import { OnlineLink } from './online_link';

/**
 * ok: it answers; broken: it answers 4xx or 5xx, or nobody does; unknown: it wants a login or is busy,
 * so that it tells nothing; skipped: an address that is never asked.
 */
export const LINK_OUTCOMES = ['ok', 'broken', 'unknown', 'skipped'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** A link of a record that is broken. */
export const brokenLink = t.intersection([
  t.strict({ url: t.string, checked: t.string }),
  t.partial({ status: t.number, reason: t.string, since: t.string }),
]);
export type BrokenLink = t.TypeOf<typeof brokenLink>;

/** A login, a proxy, a server that is busy or refuses programs: nothing is wrong with the link. */
const TELLS_NOTHING = new Set([401, 403, 407, 429, 451, 999]);

export function outcomeOfStatus(status: number): LinkOutcome {
  if (TELLS_NOTHING.has(status)) return 'unknown';
  return status >= 400 ? 'broken' : 'ok';
}

/** Services whose bare address is an error: they are asked for their capabilities. */
const WITH_CAPABILITIES = new Set(['WMS', 'WMTS', 'WFS', 'WCS', 'WPS', 'CSW', 'SOS']);

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * What is asked to know whether a link works; undefined where it cannot be asked by HTTP. Links to
 * layers of one service are one address.
 */
export function checkedAddress({ url, kind, service, address }: OnlineLink): string | undefined {
  const isService = kind !== 'download' && kind !== 'page';
  const asked = isService && service !== undefined && WITH_CAPABILITIES.has(service);
  const text = (asked && address !== undefined ? address : url).trim();
  const target = /^https?:\/\//i.test(text) ? parsed(text) : undefined;
  if (target === undefined) return undefined;
  target.hash = '';
  target.username = '';
  target.password = '';
  // REST of WMTS, and ESRI's, have their path instead.
  if (asked && !/\.(?:xml|json)$|capabilities/i.test(target.href)) {
    target.searchParams.set('service', service ?? '');
    target.searchParams.set('request', 'GetCapabilities');
  }
  return target.href;
}
