import { EuiButtonEmpty } from '@elastic/eui';
import React, { FC } from 'react';
import { useReader } from '../services/reader';

/** Leads to what the page shows as PDF, by the filters that the page has. */
export const ReportButton: FC<{ readonly href: string }> = ({ href }) => {
  const { translate } = useReader();
  return (
    <EuiButtonEmpty
      size="s"
      iconType="document"
      href={href}
      data-test-subj="report"
      // The file keeps the name that the server gives it.
      {...{ download: '' }}
    >
      {translate('sextant.report.button')}
    </EuiButtonEmpty>
  );
};
