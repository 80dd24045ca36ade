import { remember } from '../../ogc/remember';
import { StepFactory, TargetStep } from '../pipeline';

const LONGEST = 256;
const DIGITS = /\d+/g;

/** Clients send the same names in the same order all the time. */
const shapeOf = remember((names) =>
  names.split('&').sort().join('&').slice(0, LONGEST).replace(DIGITS, '0')
);

/**
 * Names of the parameters in a fixed order: requests that make the same mistake look alike by it,
 * whatever their values. Numbers in names count as one.
 */
export const shape: StepFactory<TargetStep> =
  () =>
  ({ document, stored, target: { params } }) => {
    // Parameters of a body are not stored: what was found of them stays.
    const known = stored?.['url.shape'];
    if (known !== undefined) document['url.shape'] = known;
    if (known !== undefined || params.size === 0) return;
    document['url.shape'] = shapeOf(Array.from(params.keys()).join('&'));
  };
