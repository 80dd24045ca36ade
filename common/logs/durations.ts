import { DurationUnit } from './line_format';

export const NANOSECONDS: Readonly<Record<DurationUnit, number>> = {
  s: 1e9,
  ms: 1e6,
  us: 1e3,
  ns: 1,
  none: NaN,
};

/** `1234`, `0.626`, `18ms`, `rt=0.012`, `request_time="0.1"`. */
const DURATION = /^(?:rt=|request_time=)?"?(\d{1,15})(\.\d{1,9})?(ns|ms|us|µs|s)?"?$/;

/** How sure a text is a duration: a named unit, a decimal number, a whole one. */
export type DurationKind = 'named' | 'decimal' | 'whole';

export interface Duration {
  readonly kind: DurationKind;
  /** The number as written. */
  readonly value: number;
  /** Undefined where the unit is 'none'. */
  readonly nanoseconds?: number;
}

/** A number of nanoseconds; undefined where it is negative (HAProxy's -1) or none. */
export function toNanoseconds(value: number, unit: DurationUnit): number | undefined {
  const nanoseconds = Math.round(value * NANOSECONDS[unit]);
  return nanoseconds >= 0 && nanoseconds <= Number.MAX_SAFE_INTEGER ? nanoseconds : undefined;
}

/** @param unit of a whole number; decimals without a unit are seconds */
export function readDuration(text: string, unit: DurationUnit): Duration | undefined {
  const found = DURATION.exec(text);
  if (!found || unit === 'none') return undefined;
  const [, whole = '', decimals = '', written] = found;
  const value = Number(whole + decimals);
  const named = (written === 'µs' ? 'us' : written) as DurationUnit | undefined;
  const kind = named ? 'named' : decimals ? 'decimal' : 'whole';
  return { kind, value, nanoseconds: toNanoseconds(value, named || (decimals ? 's' : unit)) };
}
