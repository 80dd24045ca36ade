import { useMemo } from 'react';
import { wordingOf } from '../../common/i18n/wording';
import type { MarkFilter } from '../../common/panels/chart_data';
import type { Filters } from '../../common/query/filter_fields';
import { writeValue } from '../../common/query/filter_value';
import { Mark, Marks } from '../charts/marks';
import { useReader } from '../services/reader';
import { colourOf } from './colours';
import { filterValue } from './filter_words';

export function isFiltered(filters: Filters, filter: MarkFilter | undefined): boolean {
  return filter !== undefined && (filters[filter.name]?.includes(filter.value) ?? false);
}

/** Tells charts what their marks are called, how they look and what a click does. */
export function useMarks(filters: Filters, toggle: (filter: MarkFilter) => void): Marks {
  const { tag, theme, translate } = useReader();
  return useMemo(() => {
    const label = ({ key, words, group, filter }: Mark) => {
      const name = filter
        ? filterValue(translate, tag, { ...filter, value: writeValue(key) })
        : wordingOf(translate, words, key);
      return group ? `${wordingOf(translate, 'service', group)} · ${name}` : name;
    };
    return {
      label,
      colour: (mark: Mark) => colourOf(theme, mark),
      isActive: ({ filter }: Mark) => isFiltered(filters, filter),
      toggle: ({ filter }: Mark) => filter && toggle(filter),
    };
  }, [tag, theme, translate, filters, toggle]);
}
