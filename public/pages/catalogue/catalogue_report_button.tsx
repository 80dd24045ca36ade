import React, { FC } from 'react';
import { pathOf } from '../../../common/api/contract';
import { catalogueReport } from '../../../common/api/contracts/reports';
import type { PageState } from '../../../common/query/url_state';
import { usePageServices } from '../../services/page_services';
import { useReader } from '../../services/reader';
import { ReportButton } from '../report_button';

interface CatalogueReportButtonProps {
  readonly catalogue: string;
  readonly page: Pick<PageState, 'filters' | 'time' | 'asOf'>;
}

/** The report on a catalogue, whichever of its tabs is open. */
export const CatalogueReportButton: FC<CatalogueReportButtonProps> = ({ catalogue, page }) => {
  const { http } = usePageServices();
  const { locale } = useReader();
  const { filters, time, asOf } = page;
  const question = { filters, time, ...(asOf === undefined ? {} : { as_of: asOf }) };
  const query = catalogueReport.query.encode({ question, lang: locale });
  return (
    <ReportButton href={http.addressOf(pathOf(catalogueReport, { name: catalogue }), query)} />
  );
};
