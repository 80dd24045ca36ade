import { EuiSelect } from '@elastic/eui';
import React, { FC } from 'react';
import { isVersus, VERSUS } from '../../common/query/earlier_period';
import type { PageStateStore } from '../application/use_page_state';
import { useReader } from '../services/reader';

/** What figures are compared with. */
export const VersusSelect: FC<{ readonly page: PageStateStore }> = ({ page }) => {
  const { translate } = useReader();
  return (
    <div className="sextantFilters__versus">
      <EuiSelect
        compressed
        fullWidth
        aria-label={translate('sextant.versus.label')}
        options={[
          { value: '', text: translate('sextant.versus.none') },
          ...VERSUS.map((value) => ({
            value,
            text: translate(`sextant.versus.${value}` as const),
          })),
        ]}
        value={page.versus ?? ''}
        onChange={({ target: { value } }) => page.setVersus(isVersus(value) ? value : undefined)}
      />
    </div>
  );
};
