import { createHash } from 'crypto';

/** Bytes of a log's identity in the ids of its requests; those of the offset are as many. */
const BYTES = 6;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 8;

/** Identifier of a log: 8 characters. */
export function streamId(...parts: readonly string[]): string {
  return createHash('sha1').update(parts.join('\n')).digest().toString('base64url', 0, BYTES);
}

/**
 * The id of a request: its log and the offset of its first byte, 48 bits each, in base64. OpenSearch keeps
 * such ids as these 12 bytes, in the order of the log, so that new ones are known to be new at a glance
 * (docs/adr/0015).
 */
export function requestId(stream: string, offset: number): string {
  let digits = '';
  let rest = offset;
  for (let left = LENGTH; left > 0; left -= 1) {
    digits = DIGITS.charAt(rest % 64) + digits;
    rest = Math.floor(rest / 64);
  }
  return stream + digits;
}

export const streamOfId = (id: string): string => id.slice(0, LENGTH);

export function offsetOfId(id: string): number {
  let offset = 0;
  for (const digit of id.slice(LENGTH)) offset = offset * 64 + DIGITS.indexOf(digit);
  return offset;
}
