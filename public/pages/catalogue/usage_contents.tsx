import React, { FC } from 'react';
import type { Catalogue } from '../../../common/api/contracts/catalogues';
import { TimePicker } from '../../filter_bar/time_picker';
import { PanelGrid } from '../../panels/panel_grid';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { useDashboard } from '../use_dashboard';
import { CatalogueFrame } from './catalogue_frame';
import { ServicesLink } from './services_link';

/** How the records of a catalogue and the services behind them are used, and fail. */
export const UsageContents: FC<{ readonly catalogue: Catalogue }> = ({ catalogue }) => {
  const { translate } = useReader();
  const view = useDashboard('usage', catalogue.name);
  const { page, data, figures, charts, tables, refresh } = view;
  return (
    <CatalogueFrame
      catalogue={catalogue}
      tab="usage"
      dashboard="usage"
      page={page}
      refresh={refresh}
      tools={
        <TimePicker
          time={page.time}
          onTime={page.setTime}
          onRefresh={refresh}
          refresh={page.refresh}
          setRefresh={page.setRefresh}
        />
      }
    >
      <PageSection title={translate('sextant.usage.general')}>
        <PanelGrid panels={figures} data={data} page={page} />
      </PageSection>
      <PageSection
        title={translate('sextant.usage.charts')}
        tool={<ServicesLink catalogue={catalogue.name} />}
      >
        <PanelGrid panels={charts} data={data} page={page} />
      </PageSection>
      <PageSection>
        <PanelGrid panels={tables} data={data} page={page} />
      </PageSection>
    </CatalogueFrame>
  );
};
