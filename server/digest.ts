import { createHash } from 'crypto';

/** Digest of a value as JSON, 16 hexadecimal digits; the order of keys counts. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
