import moment from 'moment';
import { Period } from './resolve_time';

/** What a period is compared with: the one of the same length just before it, or a year earlier. */
export const VERSUS = ['previous', 'year'] as const;
export type Versus = (typeof VERSUS)[number];

export function isVersus(text: unknown): text is Versus {
  return VERSUS.some((one) => one === text);
}

export function earlierPeriod({ from, to }: Period, versus: Versus): Period {
  if (versus === 'previous') return { from: from - (to - from), to: from };
  const yearBefore = (instant: number) => moment.utc(instant).subtract(1, 'year').valueOf();
  return { from: yearBefore(from), to: yearBefore(to) };
}
