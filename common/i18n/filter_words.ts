import { readValidatorState } from '../catalogue/validator_names';
import type { MarkFilter } from '../panels/chart_data';
import { boxOfTile } from '../ogc/map_tile';
import { Box, boxOfArea } from '../query/area';
import { FILTERS } from '../query/filter_fields';
import { NO_VALUE, readValue } from '../query/filter_value';
import type { Translate } from './create_translator';
import { formatInstant } from './format_instant';
import { formatNumber, NumberStyle } from './format_value';
import type { MessageId } from './messages';
import { wordingOf } from './wording';

/** A country in the reader's language; a code that names none is shown as it is. */
function countryName(tag: string, code: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A month written as 2026-03. */
function monthName(tag: string, month: string): string {
  const instant = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(instant) ? month : formatInstant(tag, 'UTC', 'month', instant);
}

/** A square of the globe by its edges: "10° W – 0° · 40° N – 50° N". */
function areaName(style: NumberStyle, area: string): string {
  const box = boxOfArea(area);
  return box ? extentText(style, box) : area;
}

/** A square of the world map by its edges. */
function tileName(style: NumberStyle, tile: string): string {
  const box = boxOfTile(tile);
  return box ? extentText(style, box) : tile;
}

/** A box by its edges, in whole and tenths of degrees. */
export function extentText(style: NumberStyle, [west, south, east, north]: Box): string {
  const { tag, translate } = style;
  const side = (value: number, positive: MessageId, negative: MessageId) =>
    value === 0
      ? '0°'
      : `${formatNumber(tag, Math.round(Math.abs(value) * 10) / 10)}° ${translate(value > 0 ? positive : negative)}`;
  const lon = (value: number) => side(value, 'sextant.direction.east', 'sextant.direction.west');
  const lat = (value: number) => side(value, 'sextant.direction.north', 'sextant.direction.south');
  return `${lon(west)} – ${lon(east)} · ${lat(south)} – ${lat(north)}`;
}

function validatorText(translate: Translate, value: string): string {
  const read = readValidatorState(value);
  if (!read) return value;
  return translate('sextant.filters.pill', {
    name: wordingOf(translate, 'validator', read.name),
    value: wordingOf(translate, 'validator_state', read.state),
  });
}

/** The value of a filter in words. */
export function filterValue(translate: Translate, tag: string, filter: MarkFilter): string {
  const { value } = readValue(filter.value);
  if (value === NO_VALUE) return translate('sextant.filters.no_value');
  switch (filter.name) {
    case 'country':
      return countryName(tag, value);
    case 'changed':
      return monthName(tag, value);
    case 'area':
      return areaName({ tag, translate }, value);
    case 'tile':
      return tileName({ tag, translate }, value);
    case 'validator':
      return validatorText(translate, value);
    case 'thesaurus':
      return value.slice(value.indexOf('=') + 1);
  }
  const words: string | undefined = FILTERS[filter.name].words;
  return wordingOf(translate, words, value);
}

/** A filter in words: "Access: Public"; "not Access: Public" where the value is excluded. */
export function filterText(translate: Translate, tag: string, filter: MarkFilter): string {
  const text = translate('sextant.filters.pill', {
    name: translate(`sextant.filter.${filter.name}` as const),
    value: filterValue(translate, tag, filter),
  });
  const { excluded } = readValue(filter.value);
  return excluded ? translate('sextant.filters.not', { filter: text }) : text;
}
