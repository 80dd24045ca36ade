import { readValidatorState } from '../catalogue/validator_names';
import type { MarkFilter } from '../panels/chart_data';
import { boxOfTile } from '../ogc/map_tile';
import { Box, boxOfArea } from '../query/area';
import { FILTERS } from '../query/filter_fields';
import { NO_VALUE, readValue } from '../query/filter_value';
import type { Translate } from './create_translator';
import { formatInstant } from './format_instant';
import { formatTenths, NumberStyle } from './format_value';
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

/** A box by its edges, in whole and tenths of degrees. */
export function extentText(style: NumberStyle, [west, south, east, north]: Box): string {
  const { tag, translate } = style;
  const side = (value: number, positive: MessageId, negative: MessageId) =>
    value === 0
      ? '0°'
      : `${formatTenths(tag, Math.abs(value))}° ${translate(value > 0 ? positive : negative)}`;
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
  const boxName = (box: Box | undefined) => (box ? extentText({ tag, translate }, box) : value);
  switch (filter.name) {
    case 'country':
      return countryName(tag, value);
    case 'changed':
      return monthName(tag, value);
    case 'area':
      return boxName(boxOfArea(value));
    case 'tile':
      return boxName(boxOfTile(value));
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
