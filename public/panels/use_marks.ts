import { useMemo } from 'react';
import { markLabel } from '../../common/i18n/mark_label';
import type { MarkFilter } from '../../common/panels/chart_data';
import type { Filters } from '../../common/query/filter_fields';
import { Mark, Marks } from '../charts/marks';
import { useReader } from '../services/reader';
import { colourOf } from './colours';

export function isFiltered(filters: Filters, filter: MarkFilter | undefined): boolean {
  return filter !== undefined && (filters[filter.name]?.includes(filter.value) ?? false);
}

/** Tells charts what their marks are called, how they look and what a click does. */
export function useMarks(filters: Filters, toggle: (filter: MarkFilter) => void): Marks {
  const { tag, theme, translate } = useReader();
  return useMemo(() => {
    return {
      label: (mark: Mark) => markLabel({ tag, translate }, mark),
      colour: (mark: Mark) => colourOf(theme, mark),
      isActive: ({ filter }: Mark) => isFiltered(filters, filter),
      toggle: ({ filter }: Mark) => filter && toggle(filter),
    };
  }, [tag, theme, translate, filters, toggle]);
}
