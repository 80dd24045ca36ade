import * as t from 'io-ts';
import { parsePeriod, Period } from '../../common/codecs/period';
import { refined } from './refine';

const period = refined(t.string, (text) => void parsePeriod(text));

/** How long each kind of data is kept. */
export const retentionCodec = t.exact(
  t.partial({ requests: period, usage: period, rejects: period })
);

export interface Retention {
  /** Raw requests, and with them the keys of their visitors. */
  readonly requests: Period;
  /** Cubes and COUNTER counts. */
  readonly usage: Period;
  readonly rejects: Period;
}

/** CNIL: raw requests 6 to 13 months; rejects hold excerpts of lines. */
const DEFAULTS = { requests: '13 months', usage: '10 years', rejects: '30 days' } as const;

export function retentionOf(given: t.TypeOf<typeof retentionCodec> = {}): Retention {
  const { requests, usage, rejects } = { ...DEFAULTS, ...given };
  return {
    requests: parsePeriod(requests),
    usage: parsePeriod(usage),
    rejects: parsePeriod(rejects),
  };
}
