import { VALIDATOR_STATES, ValidatorState } from './validity';

/** What a validator says, as the page's address writes it: `xsd.invalid`. */
export function validatorStateName(name: string, state: ValidatorState): string {
  return `${name}.${state}`;
}

/** Names of validators hold dots themselves: the state comes last. */
export function readValidatorState(
  text: string
): { readonly name: string; readonly state: ValidatorState } | undefined {
  const dot = text.lastIndexOf('.');
  const state = VALIDATOR_STATES.find((one) => one === text.slice(dot + 1));
  return dot > 0 && state ? { name: text.slice(0, dot), state } : undefined;
}
