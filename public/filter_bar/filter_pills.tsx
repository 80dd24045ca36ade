import { EuiBadge, EuiButtonEmpty, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import type { MarkFilter } from '../../common/panels/chart_data';
import {
  concerns,
  Dashboard,
  FILTER_NAMES,
  FilterName,
  Filters,
} from '../../common/query/filter_fields';
import { readValue } from '../../common/query/filter_value';
import type { PageStateStore } from '../application/use_page_state';
import { filterText } from '../../common/i18n/filter_words';
import { useReader } from '../services/reader';

/** Filters that a switch of their own shows. */
const SWITCHED: readonly FilterName[] = ['users'];

/** The filters of one dashboard, in a fixed order. */
export function filtersOf(dashboard: Dashboard, filters: Filters): MarkFilter[] {
  const shown = FILTER_NAMES.filter(
    (name) => concerns(dashboard, name) && !SWITCHED.includes(name)
  );
  return shown.reduce<MarkFilter[]>(
    (all, name) => all.concat((filters[name] ?? []).map((value) => ({ name, value }))),
    []
  );
}

interface FilterPillsProps {
  readonly dashboard: Dashboard;
  readonly page: PageStateStore;
}

/** What the page is filtered by, each to be removed, and all at once. */
export const FilterPills: FC<FilterPillsProps> = ({ dashboard, page }) => {
  const { tag, translate } = useReader();
  const applied = filtersOf(dashboard, page.filters);
  if (applied.length === 0) {
    return (
      <EuiText size="xs" color="subdued" className="sextantPills__hint">
        {translate('sextant.filters.hint')}
      </EuiText>
    );
  }
  return (
    <div className="sextantPills">
      <ul aria-label={translate('sextant.filters.label')}>
        {applied.map((filter) => {
          const text = filterText(translate, tag, filter);
          const remove = translate('sextant.filters.remove', { filter: text });
          return (
            <li key={`${filter.name} ${filter.value}`}>
              <EuiBadge
                color={readValue(filter.value).excluded ? 'danger' : 'hollow'}
                iconType="cross"
                iconSide="right"
                iconOnClick={() => page.toggle(filter)}
                iconOnClickAriaLabel={remove}
                title={text}
              >
                {text}
              </EuiBadge>
            </li>
          );
        })}
      </ul>
      <EuiButtonEmpty size="xs" onClick={page.clear} flush="both">
        {translate('sextant.filters.clear')}
      </EuiButtonEmpty>
    </div>
  );
};
