import { formatNumber, NARROW_NO_BREAK_SPACE, NumberStyle } from './format_value';

/** How long something took: `42 s`, `12 min 5 s`, `3 h 12 min`. */
export function formatLength({ tag, translate }: NumberStyle, seconds: number): string {
  const whole = Math.round(seconds);
  const part = (count: number, unit: 'h' | 'min' | 's') =>
    `${formatNumber(tag, count)}${NARROW_NO_BREAK_SPACE}${translate(`sextant.unit.${unit}` as const)}`;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) return `${part(hours, 'h')} ${part(minutes, 'min')}`;
  if (minutes > 0) return `${part(minutes, 'min')} ${part(whole % 60, 's')}`;
  return part(seconds < 10 ? Math.round(seconds * 10) / 10 : whole, 's');
}
