import React, { FC } from 'react';
import type { ServicesTab } from '../../../common/query/services_tab';
import type { PageStateStore } from '../../application/use_page_state';
import { AddFilter } from '../../filter_bar/add_filter';
import { FilterPills } from '../../filter_bar/filter_pills';
import { SearchField } from '../../filter_bar/search_field';
import { UsersSwitch } from '../../filter_bar/users_switch';
import { VersusSelect } from '../../filter_bar/versus_select';
import { ErrorsSwitch } from './errors_switch';

interface ServicesBarProps {
  readonly tab: ServicesTab;
  readonly page: PageStateStore;
}

/** The one filter bar of all tabs: what is shown, of whom, compared with what. */
export const ServicesBar: FC<ServicesBarProps> = ({ tab, page }) => (
  <div className="sextantFilters sextantFilters--services">
    <SearchField page={page} />
    <AddFilter page={page} />
    <FilterPills dashboard="services" page={page} />
    <div className="sextantFilters__tools">
      {tab === 'errors' ? <ErrorsSwitch page={page} /> : <VersusSelect page={page} />}
      <UsersSwitch page={page} />
    </div>
  </div>
);
