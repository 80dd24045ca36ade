import { EuiButtonGroup } from '@elastic/eui';
import React, { FC } from 'react';
import { withDefaults } from '../../../common/query/page_defaults';
import type { PageStateStore } from '../../application/use_page_state';
import { useReader } from '../../services/reader';

/** Requests in error, as the tab usually shows, or all of them. */
export const ErrorsSwitch: FC<{ readonly page: PageStateStore }> = ({ page }) => {
  const { translate } = useReader();
  const { outcome, ...others } = page.filters;
  const shown = withDefaults(page.filters, 'errors').outcome?.[0];
  const choose = (id: string) =>
    page.setFilters(
      id === 'failure' ? { ...others, outcome: ['failure'] } : { ...others, outcome: ['any'] }
    );
  return (
    <EuiButtonGroup
      name="sextant-outcome"
      legend={translate('sextant.errors.switch')}
      options={[
        { id: 'failure', label: translate('sextant.errors.in_error') },
        { id: 'any', label: translate('sextant.errors.all_requests') },
      ]}
      idSelected={shown === 'failure' ? 'failure' : shown === undefined && !outcome ? '' : 'any'}
      onChange={choose}
      buttonSize="compressed"
    />
  );
};
