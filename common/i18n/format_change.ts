import type { Unit } from '../panels/chart_data';
import { formatNumber, NumberStyle } from './format_value';

/**
 * What a figure of a catalogue gained or lost: "+4", "−1", "="; shares by points, without their sign.
 * undefined where one of the two numbers is unknown.
 */
export function formatChange(
  { tag }: Pick<NumberStyle, 'tag'>,
  unit: Unit,
  value: number | null,
  before: number | null
): string | undefined {
  if (value === null || before === null) return undefined;
  // As the figures themselves are written, so that the reader's own subtraction gives the same.
  const shown = (one: number) => (unit === 'percent' && one >= 10 ? Math.round(one) : one);
  const change = shown(value) - shown(before);
  const written = formatNumber(tag, Math.abs(change));
  if (Math.abs(change) < 0.05) return '=';
  return `${change > 0 ? '+' : '−'}${written}`;
}
