import { EuiFilterButton, EuiFilterGroup } from '@elastic/eui';
import React, { FC } from 'react';
import { BUILT_IN_SEARCHES, isSearch } from '../../../common/query/saved_searches';
import type { PageStateStore } from '../../application/use_page_state';
import { useReader } from '../../services/reader';

/** Searches on the requests that are there from the start; the address of the page is one's own. */
export const SavedSearches: FC<{ readonly page: PageStateStore }> = ({ page }) => {
  const { translate } = useReader();
  return (
    <nav className="sextantSearches" aria-label={translate('sextant.searches.label')}>
      <EuiFilterGroup>
        {BUILT_IN_SEARCHES.map(({ id, filters }) => {
          const active = isSearch(filters, page.filters);
          return (
            <EuiFilterButton
              key={id}
              hasActiveFilters={active}
              aria-pressed={active}
              onClick={() => page.setFilters(filters)}
            >
              {translate(`sextant.searches.${id}` as const)}
            </EuiFilterButton>
          );
        })}
      </EuiFilterGroup>
    </nav>
  );
};
