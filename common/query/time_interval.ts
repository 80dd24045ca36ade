import { Period } from './resolve_time';

export interface TimeInterval {
  /** As OpenSearch writes it: 1m, 1h, 1d, 1w, 1M. */
  readonly name: string;
  readonly calendar: boolean;
  /** Milliseconds; of calendar intervals their usual length. */
  readonly length: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MONTH: TimeInterval = { name: '1M', calendar: true, length: 30 * DAY };

const INTERVALS: readonly TimeInterval[] = [
  { name: '1m', calendar: false, length: MINUTE },
  { name: '5m', calendar: false, length: 5 * MINUTE },
  { name: '10m', calendar: false, length: 10 * MINUTE },
  { name: '30m', calendar: false, length: 30 * MINUTE },
  { name: '1h', calendar: false, length: HOUR },
  { name: '3h', calendar: false, length: 3 * HOUR },
  { name: '12h', calendar: false, length: 12 * HOUR },
  { name: '1d', calendar: true, length: DAY },
  { name: '1w', calendar: true, length: 7 * DAY },
  MONTH,
];
const COARSEST: TimeInterval = { name: '1y', calendar: true, length: 365 * DAY };

/** More marks than this cannot be told apart on a page. */
const MOST_BUCKETS = 100;

/** What bounds the choice: the shortest interval in ms, the most marks. */
export interface IntervalBounds {
  readonly least?: number;
  readonly most?: number;
}

/** The finest interval that keeps a chart of the period readable. */
export function chooseInterval({ from, to }: Period, bounds: IntervalBounds = {}): TimeInterval {
  const { least = 0, most = MOST_BUCKETS } = bounds;
  const fits = ({ length }: TimeInterval) => length >= least && (to - from) / length <= most;
  return INTERVALS.find(fits) ?? COARSEST;
}

/** A visitor is told by a key of the month: a week over the turn of one would count who came twice. */
export const visitorInterval = (interval: TimeInterval): TimeInterval =>
  interval.length > DAY && interval.length < MONTH.length ? MONTH : interval;

/** The date_histogram of an interval; days are those of the time zone given. */
export function dateHistogram(interval: TimeInterval, timeZone: string): Record<string, unknown> {
  const kind = interval.calendar ? 'calendar_interval' : 'fixed_interval';
  return {
    field: '@timestamp',
    [kind]: interval.name,
    time_zone: timeZone,
    min_doc_count: 1,
  };
}
