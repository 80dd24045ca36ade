/** GeoNetwork's `valid`: 1, 0 and -1 (never or partly validated). */
export const VALIDITY = ['valid', 'invalid', 'unknown'] as const;
export type Validity = (typeof VALIDITY)[number];

/** From GeoNetwork's number, as text: whatever is neither 1 nor 0 is unknown. */
export function validityOf(number: string | undefined): Validity {
  return number === '1' ? 'valid' : number === '0' ? 'invalid' : 'unknown';
}
