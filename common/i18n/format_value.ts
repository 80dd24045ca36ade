import type { Unit } from '../panels/chart_data';
import { Translate } from './create_translator';
import { isMessageId } from './messages';

/** How a reader writes numbers: a BCP 47 tag such as `fr-FR`. */
export interface NumberStyle {
  readonly tag: string;
  readonly translate: Translate;
}

/** Keeps a number and its unit on one line, and is narrow as French typography wants it. */
export const NARROW_NO_BREAK_SPACE = '\u202f';

const formats = new Map<string, Intl.NumberFormat>();

function format(tag: string, options: Intl.NumberFormatOptions, value: number): string {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(tag, options);
  formats.set(key, known);
  return known.format(value);
}

/** 1 234,5 or 1,234.5: as many decimals as the size of a number is worth. */
export function formatNumber(tag: string, value: number, most = 1): string {
  return format(tag, { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : most }, value);
}

/** 165,9: whole and tenths, whatever the size. */
export function formatTenths(tag: string, value: number): string {
  return format(tag, { maximumFractionDigits: 1 }, value);
}

/** 1,2 M: for axes, where the whole number has no room. */
function formatCompact(tag: string, value: number): string {
  return format(tag, { notation: 'compact', maximumFractionDigits: 1 }, value);
}

/** A percentage given as 12.3. What is not nothing never shows as 0 %, nor what is not all as 100 %. */
export function formatPercent(tag: string, value: number): string {
  const percent = (shown: number, digits: number) =>
    format(tag, { style: 'percent', maximumFractionDigits: digits }, shown / 100);
  if (value > 0 && value < 0.1) return `<${NARROW_NO_BREAK_SPACE}${percent(0.1, 1)}`;
  if (value > 99 && value < 100) return percent(Math.min(value, 99.9), 1);
  return percent(value, value >= 10 ? 0 : 1);
}

function withUnit(number: string, unit: string): string {
  return `${number}${NARROW_NO_BREAK_SPACE}${unit}`;
}

const SECONDS_FROM = 10_000;

/** Under 10 s in milliseconds, from there on in seconds. `scale` decides which. */
function formatDuration(style: NumberStyle, milliseconds: number, scale: number): string {
  const { tag, translate } = style;
  return scale < SECONDS_FROM
    ? withUnit(formatNumber(tag, milliseconds), translate('sextant.unit.ms'))
    : withUnit(formatNumber(tag, milliseconds / 1000), translate('sextant.unit.s'));
}

const LARGEST_BYTES = 5;

/** Decimal: 1 kB is 1000 bytes. `scale` decides between kB, MB … */
function formatBytes({ tag, translate }: NumberStyle, bytes: number, scale: number): string {
  const digits = Math.floor(Math.log10(Math.max(1, Math.abs(scale))) / 3);
  const power = Math.min(digits, LARGEST_BYTES);
  const id = `sextant.unit.bytes.${power}`;
  const unit = isMessageId(id) ? translate(id) : '';
  return withUnit(formatNumber(tag, bytes / 1000 ** power), unit);
}

/** A mark of an axis: short, and in the same unit as the largest value. */
export function formatAxis(style: NumberStyle, unit: Unit, value: number, largest: number): string {
  switch (unit) {
    case 'count':
      return formatCompact(style.tag, value);
    case 'milliseconds':
      return formatDuration(style, value, largest);
    case 'bytes':
      return formatBytes(style, value, largest);
    default:
      return formatValue(style, unit, value);
  }
}

/** A value with its unit; "–" where nothing tells it, never 0. */
export function formatValue(style: NumberStyle, unit: Unit, value: number | null): string {
  if (value === null) return style.translate('sextant.unit.none');
  switch (unit) {
    case 'count':
      return format(style.tag, { maximumFractionDigits: 1 }, value);
    case 'percent':
      return formatPercent(style.tag, value);
    case 'year':
      return String(value);
    case 'milliseconds':
      return formatDuration(style, value, value);
    case 'bytes':
      return formatBytes(style, value, value);
  }
}
