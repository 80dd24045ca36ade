import { OTHER_SAMPLES } from './other_samples';
import { Sample } from './sample';
import { WEB_SAMPLES } from './web_samples';

export const SAMPLES: readonly Sample[] = [...WEB_SAMPLES, ...OTHER_SAMPLES];
