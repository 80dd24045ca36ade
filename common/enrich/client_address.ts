import { AccessLogEntry } from '../logs/access_log_entry';
import { inRanges, parseAddress, parseRange } from './addresses';
import { BoundedCache } from './bounded_cache';

/** Where reverse proxies usually stand. */
const PRIVATE = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
];

export type AddressOf = (entry: AccessLogEntry) => string;

/**
 * Finds the client's address behind proxies that are believed: going back along the chain, the first
 * that is no proxy of ours. What stands before it anyone may have written.
 *
 * @param trusted addresses and ranges of the proxies
 * @throws Error where one of them is wrong
 */
export function clientAddress(trusted: readonly string[] = PRIVATE): AddressOf {
  const ranges = trusted.map(parseRange);
  const known = new BoundedCache<string>(4096);

  const isTrusted = (text: string): boolean => {
    const address = parseAddress(text);
    return address !== undefined && inRanges(address, ranges);
  };

  return ({ address, forwarded }) => {
    if (forwarded === undefined) return address;
    return known.get(`${address}|${forwarded}`, () => {
      const chain = [...forwarded.split(',').map((part) => part.trim()), address];
      let at = chain.length - 1;
      while (at > 0 && isTrusted(chain[at] || '')) at -= 1;
      const found = chain[at] || '';
      return parseAddress(found) ? found : address;
    });
  };
}
