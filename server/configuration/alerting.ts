import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { patternString } from '../../common/codecs/names';

/** What can be watched: of the failures, of the time to answer, of logs that no longer come. */
export const WATCHED = ['failure_share', 'response_time_p95', 'missing_logs'] as const;
export type Watched = (typeof WATCHED)[number];

const whole = (least: number, most: number, name: string) =>
  t.refinement(
    t.number,
    (value) => Number.isInteger(value) && value >= least && value <= most,
    name
  );
const positive = t.refinement(t.number, (value) => value > 0, 'number above 0');

/** Monitors of the cluster's alerting plugin. */
export const alertingCodec = t.exact(
  t.partial({
    /** Id of a notification channel of the cluster; absent: alerts show in OSD only. */
    channel: patternString('id of a channel', /^[\w-]{1,100}$/),
    /** Minutes that each look takes in, and between two looks. */
    window: whole(5, 10_080, 'minutes, 5 to 10080'),
    /** Fewer requests in the window tell nothing of rates. */
    at_least: whole(1, 1e9, 'whole number from 1'),
    /** Percent of the requests. */
    failure_share: positive,
    /** Milliseconds. */
    response_time_p95: positive,
    /** Hours without any request. */
    missing_logs: positive,
    /** Of which clients requests count; default: real users. */
    users: oneOf(['real', 'machine', 'all'] as const),
  })
);
export type Alerting = t.TypeOf<typeof alertingCodec>;
