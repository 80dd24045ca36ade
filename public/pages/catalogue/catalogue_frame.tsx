import { EuiButtonIcon, EuiLoadingContent } from '@elastic/eui';
import React, { FC } from 'react';
import type { Catalogue } from '../../../common/api/contracts/catalogues';
import type { Dashboard } from '../../../common/query/filter_fields';
import { CatalogueTab, PATHS } from '../../application/address';
import type { PageStateStore } from '../../application/use_page_state';
import { FilterPills } from '../../filter_bar/filter_pills';
import { useReader } from '../../services/reader';
import { PageHead } from '../page_head';
import { CataloguePresentation } from './catalogue_presentation';
import { CatalogueReportButton } from './catalogue_report_button';
import { RecordFlyout } from './record_flyout';
import { TABS } from './tabs';

interface CatalogueFrameProps {
  /** The name asked for. */
  readonly name: string;
  /** Absent until the server has told it: nothing is drawn that would move then. */
  readonly catalogue?: Catalogue;
  /** Absent on the first tab. */
  readonly tab?: CatalogueTab;
  /** Whose filters the bar shows; absent where nothing is filtered. */
  readonly dashboard?: Dashboard;
  readonly page: PageStateStore;
  readonly refresh: () => void;
  /** What stands at the right of the bar: dates, a period. */
  readonly tools?: React.ReactNode;
}

/** What all tabs of a catalogue share: the navigation bar, the catalogue itself, details. */
export const CatalogueFrame: FC<CatalogueFrameProps> = (props) => {
  const { catalogue, tab, dashboard, page, refresh, tools, children } = props;
  const { name } = catalogue ?? props;
  const { translate } = useReader();
  const refreshText = translate('sextant.eui.euiSuperUpdateButton.refreshButtonLabel');
  return (
    <>
      <PageHead
        trail={[
          { text: translate('sextant.nav.catalogues'), path: PATHS.catalogues },
          { text: name },
        ]}
        tabs={TABS.map(({ id, text, path }) => ({
          id,
          text: translate(text),
          path: PATHS.catalogue(name, path),
        }))}
        current={tab ?? 'catalogue'}
      >
        <CatalogueReportButton catalogue={name} page={page} />
        <EuiButtonIcon
          iconType="refresh"
          aria-label={refreshText}
          title={refreshText}
          onClick={refresh}
        />
      </PageHead>
      <div className="sextantFilters">
        {dashboard && <FilterPills dashboard={dashboard} page={page} />}
        {tools && <div className="sextantFilters__tools">{tools}</div>}
      </div>
      <div className="sextantPage">
        {catalogue ? (
          <>
            <CataloguePresentation catalogue={catalogue} />
            {children}
          </>
        ) : (
          <EuiLoadingContent lines={10} />
        )}
      </div>
      {page.details !== undefined && (
        <RecordFlyout
          catalogue={name}
          uuid={page.details}
          time={page.time}
          asOf={dashboard === 'catalogue' ? page.asOf : undefined}
          close={() => page.showDetails(undefined)}
        />
      )}
    </>
  );
};
