import { lookup } from 'dns';
import type { LookupFunction } from 'net';
import { inRanges, parseAddress, Range } from '../../common/enrich/addresses';

/** Codes of errors, stable words. */
export const PRIVATE_ADDRESS = 'private_address';

/** Addresses of the whole Internet alone; `allowed` are networks of one's own that may be asked. */
export function mayAsk(address: string, allowed: readonly Range[]): boolean {
  const parsed = parseAddress(address);
  if (parsed === undefined) return false;
  return parsed.range() === 'unicast' || inRanges(parsed, allowed);
}

function refusal(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${name} is in a private network`), { code: PRIVATE_ADDRESS });
}

/**
 * Looks names up for one connection and refuses it where one of the addresses may not be asked: what is
 * connected to is what was looked at, so that a name cannot change in between (DNS rebinding).
 * Addresses in place of names are not looked up: `mayAsk` them before.
 */
export function guardedLookup(allowed: readonly Range[]): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return callback(error ?? refusal(name), '', 0);
      if (!found.every(({ address }) => mayAsk(address, allowed))) {
        return callback(refusal(name), '', 0);
      }
      if (options.all === true) return callback(null, found);
      return callback(null, first.address, first.family);
    });
  };
}
