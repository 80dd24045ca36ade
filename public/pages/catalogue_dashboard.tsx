import { EuiBadge, EuiButtonIcon, EuiCallOut, EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import type { Catalogue } from '../../common/api/contracts/catalogues';
import { PATHS } from '../application/address';
import { FilterPills } from '../filter_bar/filter_pills';
import { PanelGrid } from '../panels/panel_grid';
import { useReader } from '../services/reader';
import { labelFor, snapshotText, textFor } from './catalogue_words';
import { Freshness } from './freshness';
import { PageHead } from './page_head';
import { PageSection } from './page_section';
import { useDashboard } from './use_dashboard';

/** Name, description and what else is known of the catalogue itself. */
const Presentation: FC<{ readonly catalogue: Catalogue }> = ({ catalogue }) => {
  const reader = useReader();
  const { translate } = reader;
  const { environment, name, view } = catalogue;
  const description = textFor(reader, catalogue.description);
  return (
    <div className="sextantPresentation">
      <div className="sextantPresentation__name">
        <EuiTitle size="l">
          <h1>{labelFor(reader, catalogue)}</h1>
        </EuiTitle>
        <EuiText color="subdued">({name})</EuiText>
        {environment && (
          <EuiBadge color="hollow">
            {translate('sextant.catalogue.environment', { environment })}
          </EuiBadge>
        )}
      </div>
      {description && (
        <EuiText size="s" className="sextantPage__intro">
          <p>{description}</p>
        </EuiText>
      )}
      <Freshness texts={[snapshotText(reader, catalogue)]} />
      {view === 'public' && (
        <EuiCallOut
          size="s"
          iconType="iInCircle"
          title={translate('sextant.catalogue.public_view')}
        />
      )}
    </div>
  );
};

/** The dashboard of one catalogue. */
export const CatalogueDashboard: FC<{ readonly catalogue: Catalogue }> = ({ catalogue }) => {
  const { translate } = useReader();
  const { page, data, figures, charts, tables, refresh } = useDashboard(
    'catalogue',
    catalogue.name
  );
  const refreshText = translate('sextant.eui.euiSuperUpdateButton.refreshButtonLabel');
  return (
    <>
      <PageHead
        trail={[
          { text: translate('sextant.nav.catalogues'), path: PATHS.catalogues },
          { text: catalogue.name },
        ]}
        tabs={[{ id: 'catalogue', text: translate('sextant.catalogue.tab') }]}
      >
        <EuiButtonIcon
          iconType="refresh"
          aria-label={refreshText}
          title={refreshText}
          onClick={refresh}
        />
      </PageHead>
      <div className="sextantFilters">
        <FilterPills dashboard="catalogue" page={page} />
      </div>
      <div className="sextantPage">
        <Presentation catalogue={catalogue} />
        <PageSection title={translate('sextant.catalogue.general')}>
          <PanelGrid panels={figures} data={data} page={page} />
        </PageSection>
        <PageSection title={translate('sextant.catalogue.statistics')}>
          <PanelGrid panels={charts} data={data} page={page} />
        </PageSection>
        <PageSection>
          <PanelGrid panels={tables} data={data} page={page} />
        </PageSection>
      </div>
    </>
  );
};
