import { createHmac, randomBytes } from 'crypto';
import { readFileSync } from 'fs';
import { parseAddress } from '../../common/enrich/addresses';
import { VisitorClues } from '../../common/enrich/options';
import { messageOf, SextantError } from '../../common/errors';

/** Keys of visitors, one per UTC month: nobody is followed across months (DOMAIN.md, Privacy). */
export interface VisitorKeys {
  /** Key of a month, `YYYY-MM`; undefined where it must be asked for first. */
  keyOf(month: string): Buffer | undefined;
  /** Loads or makes the keys of these months. @throws SextantError where they cannot be had */
  ensure(months: readonly string[]): Promise<void>;
}

const KEY_BYTES = 32;

/** A month as keys are named by; a nonsensical time has none. */
export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export const newVisitorKey = (): Buffer => randomBytes(KEY_BYTES);

/** Keys of all months from one secret: for offline runs, alone or on several machines. */
function derivedKeys(secret: Buffer): VisitorKeys {
  const keys = new Map<string, Buffer>();
  return {
    keyOf(month) {
      const known = keys.get(month);
      if (known || !MONTH.test(month)) return known;
      const key = createHmac('sha256', secret).update(month).digest();
      keys.set(month, key);
      return key;
    },
    ensure: async () => undefined,
  };
}

/** Visitors of one run alone: two runs do not know each other's. */
export const keysOfRun = (): VisitorKeys => derivedKeys(newVisitorKey());

/**
 * Keys from a file of the operator, which he keeps and destroys.
 *
 * @throws SextantError not_found, or bad_request where it has less than 32 bytes
 */
export function keysOfFile(path: string): VisitorKeys {
  let secret: Buffer;
  try {
    secret = readFileSync(path);
  } catch (error) {
    throw new SextantError('not_found', `${path} cannot be read: ${messageOf(error)}`);
  }
  if (secret.length < KEY_BYTES) {
    throw new SextantError(
      'bad_request',
      `${path}: a visitor key has at least ${KEY_BYTES} bytes: openssl rand -out ${path} 32`
    );
  }
  return derivedKeys(secret);
}

/** Bytes of the hash that are kept: 2⁴⁸ visitors before two may be taken for one. */
const HASH_BYTES = 12;

/** The keyed hash of who asked: 16 characters; undefined where the month's key is not there. */
export function visitorHash(keys: VisitorKeys) {
  return ({ address, user = '', agent = '', month }: VisitorClues): string | undefined => {
    const key = keys.keyOf(month);
    if (!key) return undefined;
    // Logs of several servers write the same address in several ways.
    const parsed = parseAddress(address);
    const text = `${parsed ? parsed.toString() : address}\n${user}\n${agent}`;
    return createHmac('sha256', key)
      .update(text)
      .digest()
      .subarray(0, HASH_BYTES)
      .toString('base64url');
  };
}
