import React, { FC } from 'react';
import { pathOf } from '../../../common/api/contract';
import { servicesReport } from '../../../common/api/contracts/reports';
import type { PageState } from '../../../common/query/url_state';
import { usePageServices } from '../../services/page_services';
import { useReader } from '../../services/reader';
import { ReportButton } from '../report_button';

interface ServicesReportButtonProps {
  readonly page: Pick<PageState, 'filters' | 'time'>;
}

/** What the tab of the report shows, as PDF. */
export const ServicesReportButton: FC<ServicesReportButtonProps> = ({ page }) => {
  const { http } = usePageServices();
  const { locale } = useReader();
  const { filters, time } = page;
  const query = servicesReport.query.encode({ question: { filters, time }, lang: locale });
  return <ReportButton href={http.addressOf(pathOf(servicesReport, {}), query)} />;
};
