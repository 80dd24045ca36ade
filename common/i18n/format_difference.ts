import type { Unit } from '../panels/chart_data';
import { formatNumber, NARROW_NO_BREAK_SPACE, NumberStyle } from './format_value';

/** Shares differ by points, other numbers in percent of the earlier one. */
function differenceOf(unit: Unit, value: number, earlier: number): number | undefined {
  if (unit === 'percent') return value - earlier;
  return earlier === 0 ? undefined : (100 * (value - earlier)) / earlier;
}

/** "+8 %", "−0,2 pt", "="; "–" where one of the two is unknown. */
export function formatDifference(
  { tag, translate }: NumberStyle,
  unit: Unit,
  value: number | null,
  earlier: number | null
): string {
  const known = value !== null && earlier !== null;
  const difference = known ? differenceOf(unit, value, earlier) : undefined;
  if (difference === undefined) {
    return known && value === earlier ? '=' : translate('sextant.unit.none');
  }
  const written = formatNumber(tag, Math.abs(difference));
  if (Number(Math.abs(difference).toFixed(1)) === 0) return '=';
  const sign = difference > 0 ? '+' : '−';
  const unitText = unit === 'percent' ? translate('sextant.unit.points') : '%';
  return `${sign}${written}${NARROW_NO_BREAK_SPACE}${unitText}`;
}
