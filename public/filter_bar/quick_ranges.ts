import type { TimeRange } from '../../common/codecs/time_range';
import type { Translate } from '../../common/i18n/create_translator';
import { formatTimeRange } from '../../common/i18n/format_time_range';

const RANGES: readonly TimeRange[] = [
  { from: 'now/d', to: 'now/d' },
  { from: 'now-24h', to: 'now' },
  { from: 'now/w', to: 'now/w' },
  { from: 'now-7d', to: 'now' },
  { from: 'now/M', to: 'now/M' },
  { from: 'now-1M/M', to: 'now-1M/M' },
  { from: 'now-30d', to: 'now' },
  { from: 'now-3M', to: 'now' },
  { from: 'now-12M', to: 'now' },
  { from: 'now/y', to: 'now/y' },
  { from: 'now-1y/y', to: 'now-1y/y' },
  { from: 'now-2y', to: 'now' },
];

export interface QuickRange {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

/**
 * Periods to choose from. The current one is among them: OUI words what is not in English only.
 */
export function quickRanges(translate: Translate, tag: string, current: TimeRange): QuickRange[] {
  const known = RANGES.some(({ from, to }) => from === current.from && to === current.to);
  return (known ? RANGES : [...RANGES, current]).map((range) => ({
    start: range.from,
    end: range.to,
    label: formatTimeRange(translate, tag, range),
  }));
}
