import React, { FC, useCallback } from 'react';
import { discoverPath } from '../../../common/osd_objects/discover_link';
import { useExplore } from '../../application/use_explore';
import { TimePicker } from '../../filter_bar/time_picker';
import { PanelGrid } from '../../panels/panel_grid';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { useDashboard } from '../use_dashboard';
import { CatalogueFrame } from './catalogue_frame';
import type { ContentsProps } from './contents_props';
import { ServicesLink } from './services_link';

/** How the records of a catalogue and the services behind them are used, and fail. */
export const UsageContents: FC<ContentsProps> = ({ name, catalogue }) => {
  const { translate } = useReader();
  const view = useDashboard('usage', name);
  const { page, data, figures, charts, tables, refresh } = view;
  const { filters, time } = page;
  const known = catalogue?.name ?? name;
  const explore = useExplore(
    useCallback(
      (words, tag) => {
        const ofCatalogue = { ...filters, catalogue: [known] };
        return discoverPath(words, tag, { filters: ofCatalogue, time, tab: 'usage' });
      },
      [filters, time, known]
    )
  );
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
        tool={<ServicesLink catalogue={known} />}
      >
        <PanelGrid panels={charts} data={data} page={page} explore={explore} />
      </PageSection>
      <PageSection>
        <PanelGrid panels={tables} data={data} page={page} explore={explore} />
      </PageSection>
    </CatalogueFrame>
  );
};
