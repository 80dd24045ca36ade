import { EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import type { AnyPanel } from '../../common/panels/define_panel';
import { useReader } from '../services/reader';

/** Nothing matches: says so, and what to change. */
export const PanelEmpty: FC<{ readonly panel: AnyPanel }> = ({ panel }) => {
  const { translate } = useReader();
  const { dashboard, empty = `sextant.frame.empty.${dashboard}` as const } = panel;
  return (
    <EuiText size="s" textAlign="center" className="sextantPanel__message">
      <p>
        <strong>{translate(empty)}</strong>
        <br />
        {translate(`sextant.frame.change.${dashboard}` as const)}
      </p>
    </EuiText>
  );
};
