import { createHash } from 'crypto';
import { FIELDS_OF_NO_STATE, RecordDocument } from '../../common/index_schema/records';

const LEFT_OUT: ReadonlySet<string> = new Set(FIELDS_OF_NO_STATE);

/** Lists are sets here: GeoNetwork gives privileges and organisations in any order. */
function canonical(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
}

/**
 * What two states of a record differ by: every field with a value but counters and what says how the
 * document came about. The order of fields and of lists does not count.
 */
export function stateDigest(document: RecordDocument): string {
  const state = Object.entries(document)
    .filter(([field, value]) => value !== undefined && !LEFT_OUT.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, value]) => [field, canonical(value)]);
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);
}
