import { isAddressChain } from './clf_head';
import { DurationKind, NANOSECONDS, readDuration, toNanoseconds } from './durations';
import { DurationUnit } from './line_format';
import { mediaTypeOf } from './media_type';
import { closingQuote, unescapeField } from './quoted';

/** What may follow the agent, in any order. */
export interface TrailingFields {
  /** Nanoseconds. */
  duration?: number;
  contentType?: string;
  forwarded?: string;
}

interface Found extends TrailingFields {
  kind?: DurationKind;
  /** The first whole number, until a surer duration comes. */
  whole?: number;
}

const RANK: Readonly<Record<DurationKind, number>> = { whole: 1, decimal: 2, named: 3 };

/**
 * `%T %D`: whole seconds beside the same in µs (ms where that is the unit), in either order; the finer
 * one tells. Nanoseconds; undefined where two numbers are no such pair.
 */
function finerOf(first: number, second: number, unit: DurationUnit): number | undefined {
  const fine = unit === 'ms' ? 'ms' : 'us';
  const perSecond = 1e9 / NANOSECONDS[fine];
  if (first === Math.floor(second / perSecond)) return toNanoseconds(second, fine);
  return second === Math.floor(first / perSecond) ? toNanoseconds(first, fine) : undefined;
}

/**
 * The surest is taken, the first of equals: Traefik counts requests before `18ms`, nginx' ingress writes
 * the length of the request before `$request_time`, and that before the times of its upstream servers.
 */
function takeDuration(found: Found, text: string, unit: DurationUnit): boolean {
  const duration = readDuration(text, unit);
  if (!duration) return false;
  if (found.kind === undefined || RANK[duration.kind] > RANK[found.kind]) {
    found.kind = duration.kind;
    found.duration = duration.nanoseconds;
    found.whole = duration.value;
  } else if (found.kind === 'whole' && duration.kind === 'whole' && found.whole !== undefined) {
    const finer = finerOf(found.whole, duration.value, unit);
    if (finer !== undefined) found.duration = finer;
    found.whole = undefined;
  }
  return true;
}

function take(found: Found, token: string, quoted: boolean, unit: DurationUnit): void {
  if (token === '' || token === '-') return;
  if (found.contentType === undefined) {
    const media = mediaTypeOf(token);
    if (media) {
      found.contentType = media;
      return;
    }
  }
  if (takeDuration(found, token, unit)) return;
  if (quoted && found.forwarded === undefined && isAddressChain(token)) found.forwarded = token;
}

/**
 * Reads the fields after the agent by their look; what is not known is passed over.
 *
 * @param from index of the first character behind what is known, `to` behind the last
 */
export function trailingFields(
  line: string,
  from: number,
  to: number,
  unit: DurationUnit
): TrailingFields {
  const fields: Found = {};
  let at = from;
  while (at < to) {
    if (line.charCodeAt(at) === 32) {
      at += 1;
    } else if (line.charCodeAt(at) === 34) {
      const end = closingQuote(line, at + 1);
      take(fields, unescapeField(line.slice(at + 1, end)), true, unit);
      at = end + 1;
    } else {
      const space = line.indexOf(' ', at);
      const end = space < 0 ? to : space;
      const token = line.slice(at, end);
      const slash = token.indexOf('/');
      if (slash > 0 && /^\d+\/\d+$/.test(token)) {
        // `%T/%D`.
        take(fields, token.slice(0, slash), false, unit);
        take(fields, token.slice(slash + 1), false, unit);
      } else {
        take(fields, token, false, unit);
      }
      at = end;
    }
  }
  return fields;
}
