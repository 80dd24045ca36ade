import React, { FC } from 'react';
import { useStatus } from '../../application/status';
import { usePageState } from '../../application/use_page_state';
import { TimePicker } from '../../filter_bar/time_picker';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { AnomaliesPanel } from './anomalies_panel';
import { CatalogueFrame } from './catalogue_frame';
import type { ContentsProps } from './contents_props';
import { DifferencesPanel } from './differences_panel';
import { FigureCurves } from './figure_curves';

/** What became of a catalogue: its figures over time, its records between two dates, what is wrong. */
export const HistoryContents: FC<ContentsProps> = ({ name, catalogue }) => {
  const { translate } = useReader();
  const page = usePageState();
  const { reload, version } = useStatus();
  const scope = { catalogue: name, time: page.time, version };
  return (
    <CatalogueFrame
      name={name}
      catalogue={catalogue}
      tab="history"
      page={page}
      refresh={reload}
      tools={
        <TimePicker
          time={page.time}
          onTime={page.setTime}
          onRefresh={reload}
          refresh={page.refresh}
          setRefresh={page.setRefresh}
        />
      }
    >
      <PageSection title={translate('sextant.history.figures')}>
        <FigureCurves {...scope} page={page} />
      </PageSection>
      <PageSection>
        <DifferencesPanel {...scope} openRecord={page.showDetails} />
      </PageSection>
      <PageSection>
        <AnomaliesPanel catalogue={name} version={version} openRecord={page.showDetails} />
      </PageSection>
    </CatalogueFrame>
  );
};
