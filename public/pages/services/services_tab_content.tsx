import React, { FC } from 'react';
import { SERVICES_SECTIONS } from '../../../common/panels/services_tabs';
import type { ServicesTab } from '../../../common/query/services_tab';
import type { TimeEvent } from '../../charts/time_canvas';
import { PanelGrid } from '../../panels/panel_grid';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { SavedSearches } from './saved_searches';
import { ServiceChangesPanel } from './service_changes_panel';
import { useServiceChanges } from './use_service_changes';
import { ServicesView } from './use_services_tab';

interface ServicesTabContentProps {
  readonly tab: ServicesTab;
  readonly view: ServicesView;
}

const Sections: FC<ServicesTabContentProps & { readonly events?: readonly TimeEvent[] }> = (
  props
) => {
  const { tab, view, events } = props;
  const { translate } = useReader();
  const { data, page, see, explore } = view;
  return (
    <>
      {SERVICES_SECTIONS[tab].map(({ title, panels }, index) => (
        <PageSection key={index} title={title && translate(title)}>
          <PanelGrid
            panels={panels}
            data={data}
            page={page}
            see={see}
            events={events}
            explore={explore}
          />
        </PageSection>
      ))}
    </>
  );
};

/** How the services do, and what changed in the catalogues meanwhile: an incident explains itself. */
const Health: FC<ServicesTabContentProps> = ({ tab, view }) => {
  const changes = useServiceChanges(view);
  return (
    <>
      <Sections tab={tab} view={view} events={changes.events} />
      <PageSection>
        <div className="sextantGrid">
          <ServiceChangesPanel {...changes} view={view} />
        </div>
      </PageSection>
    </>
  );
};

/** The panels of a tab under their headings. */
export const ServicesTabContent: FC<ServicesTabContentProps> = ({ tab, view }) => {
  if (tab === 'health') return <Health tab={tab} view={view} />;
  return (
    <>
      {tab === 'errors' && <SavedSearches page={view.page} />}
      <Sections tab={tab} view={view} />
    </>
  );
};
