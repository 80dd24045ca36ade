import type { Random } from '../random';
import type { GroupName } from './groups';

/** What validation found; `partial` ran one required validator of two, which GeoNetwork calls -1. */
export type Validity = 'valid' | 'invalidSchema' | 'invalidRules' | 'never' | 'partial';

export const validityByGroup: Readonly<
  Record<GroupName, ReadonlyArray<readonly [Validity, number]>>
> = {
  ODATIS: [
    ['valid', 46],
    ['invalidRules', 34],
    ['invalidSchema', 16],
    ['never', 30],
    ['partial', 6],
  ],
  DCSMM: [
    ['valid', 44],
    ['invalidRules', 18],
    ['invalidSchema', 4],
    ['never', 16],
    ['partial', 2],
  ],
  SURVAL: [
    ['valid', 14],
    ['invalidRules', 3],
    ['never', 3],
  ],
  GEOCATALOGUE: [
    ['valid', 20],
    ['invalidRules', 6],
    ['invalidSchema', 2],
    ['never', 4],
    ['partial', 1],
  ],
};

/** Ordinals of GeoNetwork's MetadataValidationStatus, as the index holds them. */
const status = { invalid: '0', valid: '1', never: '2', notApplicable: '3' } as const;

const required: Readonly<Record<Exclude<Validity, 'never'>, readonly [string, string, string]>> = {
  valid: ['1', status.valid, status.valid],
  invalidSchema: ['0', status.invalid, status.valid],
  invalidRules: ['0', status.valid, status.invalid],
  partial: ['-1', status.valid, status.never],
};

/**
 * The `valid*` fields. The schema and the ISO rules are required; DataCite rules are optional, so
 * that a record may be valid and fail them; INSPIRE is a remote validator that few records met.
 */
export function validityFields(random: Random, validity: Validity, standard: string) {
  if (validity === 'never') return { valid: '-1', valid_inspire: '-1' };
  const [valid, xsd, rules] = required[validity];
  const iso = standard.startsWith('iso191') && standard !== 'iso19110';
  const plainValid = { valid: '1', invalidSchema: '0', invalidRules: '0', partial: '-1' }[validity];
  if (!iso) return { valid: plainValid, valid_xsd: { '1': '1', '0': '0', '-1': '2' }[plainValid] };
  return {
    valid,
    valid_xsd: xsd,
    'valid_schematron-rules-iso': rules,
    'valid_schematron-rules-datacite': random.pick(['0', '0', '1', '1', '1', '2', '3']),
    valid_inspire: random.pick(['-1', '-1', '-1', '0', '1', '1']),
  };
}
