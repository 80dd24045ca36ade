import type { MarkFilter } from '../panels/chart_data';
import { FILTERS } from '../query/filter_fields';
import { NO_VALUE, readValue } from '../query/filter_value';
import type { Translate } from './create_translator';
import { wordingOf } from './wording';

/** A country in the reader's language; a code that names none is shown as it is. */
function countryName(tag: string, code: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The value of a filter in words. */
export function filterValue(translate: Translate, tag: string, filter: MarkFilter): string {
  const { value } = readValue(filter.value);
  if (value === NO_VALUE) return translate('sextant.filters.no_value');
  if (filter.name === 'country') return countryName(tag, value);
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
