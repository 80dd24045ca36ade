import React, { FC } from 'react';
import { RouteComponentProps } from 'react-router-dom';
import { isServicesTab, SERVICES_TABS } from '../../../common/query/services_tab';
import { PATHS } from '../../application/address';
import { TimePicker } from '../../filter_bar/time_picker';
import { useReader } from '../../services/reader';
import { PageHead } from '../page_head';
import { ServicesBar } from './services_bar';
import { ServicesFreshness } from './services_freshness';
import { ServicesReportButtons } from './services_report_button';
import { ServicesTabContent } from './services_tab_content';
import { useServicesTab } from './use_services_tab';

type ServicesPageProps = RouteComponentProps<{ readonly tab?: string }>;

/** How the services are used, and how they fail: one tab a question, one filter bar for all. */
export const ServicesPage: FC<ServicesPageProps> = ({ match }) => {
  const { translate } = useReader();
  const tab = isServicesTab(match.params.tab) ? match.params.tab : 'overview';
  const view = useServicesTab(tab);
  const { page, refresh } = view;
  return (
    <>
      <PageHead
        trail={[
          { text: translate('sextant.nav.services'), path: PATHS.services },
          { text: translate(`sextant.services.tab.${tab}` as const) },
        ]}
        tabs={SERVICES_TABS.map((id) => ({
          id,
          text: translate(`sextant.services.tab.${id}` as const),
          path: PATHS.servicesTab(id),
        }))}
        current={tab}
      >
        {tab === 'report' && <ServicesReportButtons page={page} />}
        <TimePicker
          time={page.time}
          onTime={page.setTime}
          onRefresh={refresh}
          refresh={page.refresh}
          setRefresh={page.setRefresh}
        />
      </PageHead>
      <ServicesBar tab={tab} page={page} />
      <div className="sextantPage">
        <ServicesFreshness tab={tab} />
        <ServicesTabContent tab={tab} view={view} />
      </div>
    </>
  );
};
