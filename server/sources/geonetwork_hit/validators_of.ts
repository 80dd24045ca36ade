import { INSPIRE, Validators, validatorState } from '../../../common/catalogue/validity';
import { text } from './read_values';

const PREFIX = 'valid_';

/** `valid_<name>` of an indexed record by name; undefined where it has none. INSPIRE's never ran where it is not told. */
export function validatorsOf(source: Readonly<Record<string, unknown>>): Validators | undefined {
  const states = Object.keys(source)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const state = validatorState(text(source[key]));
      return state === undefined ? [] : [[key.slice(PREFIX.length), state] as const];
    });
  if (states.length === 0 && !('valid' in source)) return undefined;
  return { [INSPIRE]: 'never', ...Object.fromEntries(states) };
}
