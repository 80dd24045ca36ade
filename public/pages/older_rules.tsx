import { EuiCallOut } from '@elastic/eui';
import React, { FC } from 'react';
import { formatValue } from '../../common/i18n/format_value';
import { useReader } from '../services/reader';

/** Says that some figures were made by other rules than the current ones, and what to do. */
export const OlderRules: FC<{ readonly requests: number }> = ({ requests }) => {
  const reader = useReader();
  if (requests === 0) return null;
  const total = formatValue(reader, 'count', requests);
  return (
    <EuiCallOut
      size="s"
      iconType="iInCircle"
      title={reader.translate('sextant.services.older_rules', { count: requests, total })}
    />
  );
};
