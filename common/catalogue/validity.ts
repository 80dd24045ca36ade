/** GeoNetwork's `valid`: 1, 0 and -1 (never or partly validated). */
export const VALIDITY = ['valid', 'invalid', 'unknown'] as const;
export type Validity = (typeof VALIDITY)[number];

/** From GeoNetwork's number, as text: whatever is neither 1 nor 0 is unknown. */
export function validityOf(number: string | undefined): Validity {
  return number === '1' ? 'valid' : number === '0' ? 'invalid' : 'unknown';
}

/** What one validator says, in the order of GeoNetwork's MetadataValidationStatus: 0, 1, 2, 3. */
export const VALIDATOR_STATES = ['invalid', 'valid', 'never', 'not_applicable'] as const;
export type ValidatorState = (typeof VALIDATOR_STATES)[number];

/** States by name of the validator: xsd, schematron-rules-iso, inspire … */
export type Validators = Readonly<Record<string, ValidatorState>>;

export const INSPIRE = 'inspire';

/** From GeoNetwork's ordinal, as text; -1 says of INSPIRE that it never ran. */
export function validatorState(ordinal: string | undefined): ValidatorState | undefined {
  return ordinal === '-1' ? 'never' : VALIDATOR_STATES[Number(ordinal || NaN)];
}

export function validityOfState(state: ValidatorState | undefined): Validity {
  return state === 'valid' || state === 'invalid' ? state : 'unknown';
}

/**
 * Validity as if INSPIRE were one of the required validators, summed as GeoNetwork sums them: one
 * that never ran makes it unknown, else one that failed makes it invalid.
 */
export function withInspire(validity: Validity, inspire: ValidatorState | undefined): Validity {
  if (inspire === 'not_applicable') return validity;
  const ofInspire = validityOfState(inspire);
  if (validity === 'unknown' || ofInspire === 'unknown') return 'unknown';
  return validity === 'invalid' ? validity : ofInspire;
}
