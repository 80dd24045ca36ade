import { EuiFieldSearch } from '@elastic/eui';
import React, { FC } from 'react';
import { writeValue } from '../../common/query/filter_value';
import { toggleFilter } from '../../common/query/url_state';
import type { PageStateStore } from '../application/use_page_state';
import { useReader } from '../services/reader';

/** Free text: found in addresses, layers, agents and referring pages. Becomes a pill. */
export const SearchField: FC<{ readonly page: PageStateStore }> = ({ page }) => {
  const { translate } = useReader();
  const search = (text: string) => {
    const value = writeValue(text.trim());
    if (value === '' || page.filters.text?.includes(value)) return;
    page.setFilters(toggleFilter(page.filters, 'text', value));
  };
  return (
    <div className="sextantFilters__search">
      <EuiFieldSearch
        // Empty again once its text is a pill.
        key={page.filters.text?.join(' ') ?? ''}
        compressed
        fullWidth
        maxLength={200}
        aria-label={translate('sextant.filters.search')}
        placeholder={translate('sextant.filters.search_hint')}
        onSearch={search}
      />
    </div>
  );
};
