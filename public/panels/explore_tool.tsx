import { EuiButtonIcon, EuiToolTip } from '@elastic/eui';
import React, { FC } from 'react';
import { useReader } from '../services/reader';

interface ExploreToolProps {
  readonly title: string;
  readonly href: string;
}

/** The way to the documents behind a panel, in an application that is made for exploring them. */
export const ExploreTool: FC<ExploreToolProps> = ({ title, href }) => {
  const { translate } = useReader();
  return (
    <EuiToolTip content={translate('sextant.explore.label')}>
      <EuiButtonIcon
        iconType="inspect"
        color="text"
        href={href}
        aria-label={translate('sextant.explore.panel', { panel: title })}
      />
    </EuiToolTip>
  );
};
