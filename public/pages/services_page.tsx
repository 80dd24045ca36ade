import { EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import type { Status } from '../../common/api/contracts/status';
import { formatInstant } from '../../common/i18n/format_instant';
import { useStatus } from '../application/status';
import { FilterPills } from '../filter_bar/filter_pills';
import { TimePicker } from '../filter_bar/time_picker';
import { PanelGrid } from '../panels/panel_grid';
import { Reader, useReader } from '../services/reader';
import { Freshness } from './freshness';
import { OlderRules } from './older_rules';
import { PageHead } from './page_head';
import { PageSection } from './page_section';
import { useDashboard } from './use_dashboard';

function freshnessOf({ tag, timeZone, translate }: Reader, status: Status): string[] {
  const instant = (text: string) => formatInstant(tag, timeZone, 'instant', Date.parse(text));
  const day = (text: string) => formatInstant(tag, timeZone, 'fullDay', Date.parse(text));
  const { last_ingest: ingest, last_request: request, counted_day: counted } = status;
  return [
    ingest
      ? translate('sextant.services.last_ingest', { instant: instant(ingest) })
      : translate('sextant.services.no_ingest'),
    ...(request ? [translate('sextant.services.last_request', { instant: instant(request) })] : []),
    ...(counted ? [translate('sextant.services.counted', { day: day(counted) })] : []),
    translate('sextant.services.time_zone', { zone: status.time_zone }),
  ];
}

/** How the services are used, and how they fail. */
export const ServicesPage: FC = () => {
  const reader = useReader();
  const { translate } = reader;
  const { status } = useStatus();
  const { page, data, figures, charts, tables, refresh } = useDashboard('services');
  return (
    <>
      <PageHead
        trail={[{ text: translate('sextant.nav.services') }]}
        tabs={[{ id: 'overview', text: translate('sextant.services.tab') }]}
      >
        <TimePicker time={page.time} onTime={page.setTime} onRefresh={refresh} />
      </PageHead>
      <div className="sextantFilters">
        <FilterPills dashboard="services" page={page} />
      </div>
      <div className="sextantPage">
        <div className="sextantPresentation">
          <EuiTitle size="l">
            <h1>{translate('sextant.services.title')}</h1>
          </EuiTitle>
          <EuiText size="s" className="sextantPage__intro">
            <p>{translate('sextant.services.intro')}</p>
          </EuiText>
          {status && <Freshness texts={freshnessOf(reader, status)} />}
          <OlderRules requests={status?.older_rules ?? 0} />
        </div>
        <PageSection title={translate('sextant.services.figures')}>
          <PanelGrid panels={figures} data={data} page={page} />
        </PageSection>
        <PageSection title={translate('sextant.services.charts')}>
          <PanelGrid panels={charts} data={data} page={page} />
        </PageSection>
        <PageSection>
          <PanelGrid panels={tables} data={data} page={page} />
        </PageSection>
      </div>
    </>
  );
};
