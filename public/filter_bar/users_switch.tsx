import { EuiButtonGroup, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { withDefaults } from '../../common/query/page_defaults';
import type { PageStateStore } from '../application/use_page_state';
import { useReader } from '../services/reader';

const CHOICES = ['real', 'machine', 'all'] as const;

/** Whose requests are counted: said plainly, one click to all of them. */
export const UsersSwitch: FC<{ readonly page: PageStateStore }> = ({ page }) => {
  const { translate } = useReader();
  const { users, client, ...others } = page.filters;
  const shown = withDefaults(page.filters, 'overview').users?.[0];
  const label = translate('sextant.filter.users');
  return (
    <div className="sextantSwitch">
      <EuiText size="xs" aria-hidden="true">
        {label}
      </EuiText>
      <EuiButtonGroup
        name="sextant-users"
        legend={label}
        options={CHOICES.map((id) => ({
          id,
          label: translate(`sextant.users.${id}` as const),
          title: translate(`sextant.users.${id}_about` as const),
        }))}
        idSelected={shown ?? ''}
        onChange={(id) => page.setFilters(id === 'real' ? others : { ...others, users: [id] })}
        buttonSize="compressed"
      />
    </div>
  );
};
