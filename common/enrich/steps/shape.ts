import { StepFactory } from '../pipeline';

const LONGEST = 256;
const DIGITS = /\d+/g;

/**
 * Names of the parameters in a fixed order: requests that make the same mistake look alike by it,
 * whatever their values. Numbers in names count as one.
 */
export const shape: StepFactory =
  () =>
  ({ document, entry, target: { params } }) => {
    // Parameters of a body are not stored: what was found of them stays.
    const known = entry.stored?.['url.shape'];
    if (known !== undefined) document['url.shape'] = known;
    if (known !== undefined || params.size === 0) return;
    const names = Array.from(params.keys()).sort().join('&').slice(0, LONGEST);
    document['url.shape'] = names.replace(DIGITS, '0');
  };
