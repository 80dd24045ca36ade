import { FILTER_NAMES, FilterName, Filters } from '../query/filter_fields';
import { filterText } from './filter_words';
import type { NumberStyle } from './format_value';

/** Filters in words, in their order. @param isMeant which of them */
export function filtersInWords(
  { tag, translate }: NumberStyle,
  filters: Filters,
  isMeant: (name: FilterName) => boolean = () => true
): string[] {
  return FILTER_NAMES.filter(isMeant).flatMap((name) =>
    (filters[name] ?? []).map((value) => filterText(translate, tag, { name, value }))
  );
}
