import { EuiButtonEmpty } from '@elastic/eui';
import React, { FC } from 'react';
import { pathOf } from '../../../common/api/contract';
import { ReportFormat, servicesReport } from '../../../common/api/contracts/reports';
import type { PageState } from '../../../common/query/url_state';
import { usePageServices } from '../../services/page_services';
import { useReader } from '../../services/reader';
import { ReportButton } from '../report_button';

interface ServicesReportButtonProps {
  readonly page: Pick<PageState, 'filters' | 'time'>;
}

/** What the tab of the report shows, as PDF and as a workbook. */
export const ServicesReportButtons: FC<ServicesReportButtonProps> = ({ page }) => {
  const { http } = usePageServices();
  const { locale, translate } = useReader();
  const { filters, time } = page;
  const addressOf = (format: ReportFormat) =>
    http.addressOf(
      pathOf(servicesReport, {}),
      servicesReport.query.encode({ question: { filters, time }, lang: locale, format })
    );
  return (
    <>
      <ReportButton href={addressOf('pdf')} />
      <EuiButtonEmpty
        size="s"
        iconType="visTable"
        href={addressOf('xlsx')}
        data-test-subj="workbook"
        // The file keeps the name that the server gives it.
        {...{ download: '' }}
      >
        {translate('sextant.report.workbook')}
      </EuiButtonEmpty>
    </>
  );
};
