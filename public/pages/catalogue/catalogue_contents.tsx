import { EuiButtonEmpty } from '@elastic/eui';
import React, { FC } from 'react';
import type { Catalogue } from '../../../common/api/contracts/catalogues';
import { headingsOf, isShown } from '../../../common/panels/catalogue/thesaurus_headings';
import { PanelGrid } from '../../panels/panel_grid';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { useDashboard } from '../use_dashboard';
import { DateTools } from './date_tools';
import { useCompared } from './use_compared';
import { CatalogueFrame } from './catalogue_frame';

/** What a catalogue holds: figures, charts, the tables of its records. */
export const CatalogueContents: FC<{ readonly catalogue: Catalogue }> = ({ catalogue }) => {
  const reader = useReader();
  const { translate } = reader;
  const { page, data, figures, charts, tables, refresh } = useDashboard(
    'catalogue',
    catalogue.name
  );
  const { allCharts = false } = page;
  const compared = useCompared(catalogue.name, page, figures, data);
  return (
    <CatalogueFrame
      catalogue={catalogue}
      dashboard="catalogue"
      page={page}
      refresh={refresh}
      tools={<DateTools page={page} />}
    >
      <PageSection title={translate('sextant.catalogue.general')}>
        <PanelGrid panels={figures} data={compared} page={page} />
      </PageSection>
      <PageSection
        title={translate('sextant.catalogue.statistics')}
        tool={
          <EuiButtonEmpty
            size="xs"
            flush="both"
            iconType={allCharts ? 'refresh' : 'plusInCircle'}
            onClick={() => page.showAllCharts(!allCharts)}
          >
            {translate(
              allCharts ? 'sextant.catalogue.default_charts' : 'sextant.catalogue.all_charts'
            )}
          </EuiButtonEmpty>
        }
      >
        <PanelGrid
          panels={charts.filter(({ id }) => isShown(catalogue, id))}
          data={data}
          page={page}
          headings={headingsOf(reader, catalogue)}
        />
      </PageSection>
      <PageSection>
        <PanelGrid panels={tables} data={data} page={page} />
      </PageSection>
    </CatalogueFrame>
  );
};
