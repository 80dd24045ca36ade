import { EuiButtonEmpty } from '@elastic/eui';
import React, { FC, useCallback, useMemo } from 'react';
import { discoverRecordsPath } from '../../../common/osd_objects/discover_link';
import { headingsOf, isShown } from '../../../common/panels/catalogue/thesaurus_headings';
import { useExplore } from '../../application/use_explore';
import { PanelGrid } from '../../panels/panel_grid';
import { useReader } from '../../services/reader';
import { PageSection } from '../page_section';
import { useDashboard } from '../use_dashboard';
import { DateTools } from './date_tools';
import { useCompared } from './use_compared';
import { CatalogueFrame } from './catalogue_frame';
import type { ContentsProps } from './contents_props';

/** What a catalogue holds: figures, charts, the tables of its records. */
export const CatalogueContents: FC<ContentsProps> = ({ name, catalogue }) => {
  const reader = useReader();
  const { translate } = reader;
  const { page, data, figures, charts, tables, refresh } = useDashboard('catalogue', name);
  const { allCharts = false } = page;
  const { asOf, filters } = page;
  const known = catalogue?.name ?? name;
  const explore = useExplore(
    useCallback(
      // Discover shows the last snapshot; the past is another index.
      (words, tag) =>
        asOf === undefined
          ? discoverRecordsPath(words, tag, { catalogue: known, filters })
          : undefined,
      [asOf, known, filters]
    )
  );
  const compared = useCompared(name, page, figures, data);
  const shown = useMemo(
    () => charts.filter(({ id }) => !catalogue || isShown(catalogue, id)),
    [charts, catalogue]
  );
  const headings = useMemo(() => catalogue && headingsOf(reader, catalogue), [reader, catalogue]);
  return (
    <CatalogueFrame
      name={name}
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
        <PanelGrid panels={shown} data={data} page={page} headings={headings} explore={explore} />
      </PageSection>
      <PageSection>
        <PanelGrid panels={tables} data={data} page={page} explore={explore} />
      </PageSection>
    </CatalogueFrame>
  );
};
