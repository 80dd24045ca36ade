import { EuiButtonEmpty, EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import React, { FC, useState } from 'react';
import { toggleFilter } from '../../common/query/url_state';
import type { PageStateStore } from '../application/use_page_state';
import { useReader } from '../services/reader';
import { FilterForm } from './filter_form';

/** A filter by any field, wanted or excluded. */
export const AddFilter: FC<{ readonly page: PageStateStore }> = ({ page }) => {
  const { translate } = useReader();
  const [open, setOpen] = useState(false);
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      anchorPosition="downLeft"
      button={
        <EuiButtonEmpty size="s" iconType="plusInCircle" onClick={() => setOpen(!open)}>
          {translate('sextant.filters.new')}
        </EuiButtonEmpty>
      }
    >
      <EuiPopoverTitle>{translate('sextant.filters.new_title')}</EuiPopoverTitle>
      <FilterForm
        page={page}
        onFilter={({ name, value }) => {
          setOpen(false);
          if (!page.filters[name]?.includes(value)) {
            page.setFilters(toggleFilter(page.filters, name, value));
          }
        }}
      />
    </EuiPopover>
  );
};
