import dateMath from '@opensearch/datemath';
import moment from 'moment';
import { TimeRange } from '../codecs/time_range';
import { SextantError } from '../errors';

/** Two instants, milliseconds since the epoch. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

function resolve(text: string, now: Date, roundUp: boolean): number {
  const parsed = dateMath.parse(text, { roundUp, forceNow: now });
  if (!parsed || !parsed.isValid()) {
    throw new SextantError('bad_request', `"${text}" is no instant: write now-30d or an ISO date`);
  }
  return moment(parsed).valueOf();
}

/** The period that a range means now. @throws SextantError bad_request where it is empty */
export function resolveTime({ from, to }: TimeRange, now: Date): Period {
  const period = { from: resolve(from, now, false), to: resolve(to, now, true) };
  if (period.from >= period.to) {
    throw new SextantError(
      'bad_request',
      `The period ${from} – ${to} is empty: its start must come first`
    );
  }
  return period;
}
