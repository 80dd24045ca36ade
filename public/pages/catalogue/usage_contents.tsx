import React, { FC } from 'react';
import { TimePicker } from '../../filter_bar/time_picker';
import { PanelGrid } from '../../panels/panel_grid';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { useDashboard } from '../use_dashboard';
import { CatalogueFrame } from './catalogue_frame';
import type { ContentsProps } from './catalogue_tabs';
import { ServicesLink } from './services_link';

/** How the records of a catalogue and the services behind them are used, and fail. */
export const UsageContents: FC<ContentsProps> = ({ name, catalogue }) => {
  const { translate } = useReader();
  const view = useDashboard('usage', name);
  const { page, data, figures, charts, tables, refresh } = view;
  return (
    <CatalogueFrame
      name={name}
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
        tool={<ServicesLink catalogue={catalogue?.name ?? name} />}
      >
        <PanelGrid panels={charts} data={data} page={page} />
      </PageSection>
      <PageSection>
        <PanelGrid panels={tables} data={data} page={page} />
      </PageSection>
    </CatalogueFrame>
  );
};
