import type { TimeRange } from '../codecs/time_range';
import { Translate } from './create_translator';
import { formatInstant } from './format_instant';
import { MessageId } from './messages';

const RELATIVE = /^now-(\d+)([mhdwMy])$/;

const LAST: Readonly<Record<string, MessageId>> = {
  m: 'sextant.time.minutes',
  h: 'sextant.time.hours',
  d: 'sextant.time.days',
  w: 'sextant.time.weeks',
  M: 'sextant.time.months',
  y: 'sextant.time.years',
};

const THIS: Readonly<Record<string, MessageId>> = {
  'now/d': 'sextant.time.today',
  'now/w': 'sextant.time.this_week',
  'now/M': 'sextant.time.this_month',
  'now/y': 'sextant.time.this_year',
  'now-1M/M': 'sextant.time.last_month',
  'now-1y/y': 'sextant.time.last_year',
};

function end(translate: Translate, tag: string, text: string): string {
  if (text === 'now') return translate('sextant.time.now');
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? text : formatInstant(tag, undefined, 'instant', instant);
}

/** A time range in words: "Last 30 days", "1 Nov 2026, 00:00 to now". */
export function formatTimeRange(
  translate: Translate,
  tag: string,
  { from, to }: TimeRange
): string {
  const whole = THIS[from];
  if (whole && (to === from || (to === 'now' && from.startsWith('now/')))) return translate(whole);
  const [, count, unit] = RELATIVE.exec(from) ?? [];
  const last = LAST[unit ?? ''];
  if (last && to === 'now') return translate(last, { count: Number(count) });
  return translate('sextant.time.between', {
    from: end(translate, tag, from),
    to: end(translate, tag, to),
  });
}
