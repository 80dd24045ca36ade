import React, { FC } from 'react';
import { SERVICES_SECTIONS } from '../../../common/panels/services_tabs';
import type { ServicesTab } from '../../../common/query/services_tab';
import { PanelGrid } from '../../panels/panel_grid';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { SavedSearches } from './saved_searches';
import { ServicesView } from './use_services_tab';

interface ServicesTabContentProps {
  readonly tab: ServicesTab;
  readonly view: ServicesView;
}

/** The panels of a tab under their headings. */
export const ServicesTabContent: FC<ServicesTabContentProps> = ({ tab, view }) => {
  const { translate } = useReader();
  const { data, page, see } = view;
  return (
    <>
      {tab === 'errors' && <SavedSearches page={page} />}
      {SERVICES_SECTIONS[tab].map(({ title, panels }, index) => (
        <PageSection key={index} title={title && translate(title)}>
          <PanelGrid panels={panels} data={data} page={page} see={see} />
        </PageSection>
      ))}
    </>
  );
};
