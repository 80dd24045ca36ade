import { useMemo } from 'react';
import { filterText } from '../../common/i18n/filter_words';
import { markLabel } from '../../common/i18n/mark_label';
import type { MarkFilter } from '../../common/panels/chart_data';
import type { Filters } from '../../common/query/filter_fields';
import { oppositeOf } from '../../common/query/filter_value';
import { PageLink } from '../application/use_page_link';
import { Mark, MarkAction, Marks } from '../charts/marks';
import { useReader } from '../services/reader';
import { colourOf } from './colours';

export function isFiltered(filters: Filters, filter: MarkFilter | undefined): boolean {
  return filter !== undefined && (filters[filter.name]?.includes(filter.value) ?? false);
}

interface MarkUses {
  readonly filters: Filters;
  readonly toggle: (filter: MarkFilter) => void;
  /** The way to the requests behind a mark, where the page has one. */
  readonly see?: (filter: MarkFilter) => PageLink;
}

/** Tells charts what their marks are called, how they look and what a click does. */
export function useMarks({ filters, toggle, see }: MarkUses): Marks {
  const { tag, theme, translate } = useReader();
  return useMemo(() => {
    const actions = ({ filter }: Mark): MarkAction[] => {
      if (!filter || !see) return [];
      const text = { filter: filterText(translate, tag, filter) };
      const exclude = () => toggle({ ...filter, value: oppositeOf(filter.value) });
      return [
        {
          icon: 'minusInCircle',
          label: translate('sextant.filters.exclude', text),
          onClick: exclude,
        },
        {
          icon: 'editorUnorderedList',
          label: translate('sextant.filters.see', text),
          ...see(filter),
        },
      ];
    };
    return {
      label: (mark: Mark) => markLabel({ tag, translate }, mark),
      actions,
      colour: (mark: Mark) => colourOf(theme, mark),
      isActive: ({ filter }: Mark) => isFiltered(filters, filter),
      toggle: ({ filter }: Mark) => filter && toggle(filter),
    };
  }, [tag, theme, translate, filters, toggle, see]);
}
