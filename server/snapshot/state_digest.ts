import { createHash } from 'crypto';
import {
  FIELDS_OF_NO_STATE,
  RecordDocument,
  recordFields,
} from '../../common/index_schema/records';

const LEFT_OUT: ReadonlySet<string> = new Set(FIELDS_OF_NO_STATE);

/** Fields of a state in their order, each with its name as JSON. */
const FIELDS = (Object.keys(recordFields) as (keyof RecordDocument)[])
  .filter((field) => !LEFT_OUT.has(field))
  .sort()
  .map((field) => ({ field, name: JSON.stringify(field) }));

/** Lists are sets here: GeoNetwork gives privileges and organisations in any order. */
function canonical(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value
  );
}

/**
 * What two states of a record differ by: every field with a value but counters and what says how the
 * document came about. The order of fields and of lists does not count. Made for every record of every
 * snapshot, hence without objects in between; another digest of the same state would be a change.
 */
export function stateDigest(document: RecordDocument): string {
  let state = '';
  for (const { field, name } of FIELDS) {
    const value = document[field];
    if (value === undefined) continue;
    state += `${state === '' ? '' : ','}[${name},${canonical(value)}]`;
  }
  return createHash('sha256').update(`[${state}]`).digest('base64url').slice(0, 22);
}
