import { EuiIconTip } from '@elastic/eui';
import React, { FC } from 'react';
import type { PanelResult } from '../../common/api/contracts/panels';
import type { MessageId } from '../../common/i18n/messages';
import { useReader } from '../services/reader';

interface PanelAboutProps {
  readonly about?: MessageId;
  readonly result?: PanelResult;
}

function isApproximate(result: PanelResult | undefined): boolean {
  if (result?.chart === 'figure') return result.data.approximate === true;
  return result?.chart === 'time_series' && result.data.approximate;
}

/** How the panel counts, and whether its numbers are approximate. */
export const PanelAbout: FC<PanelAboutProps> = ({ about, result }) => {
  const { translate } = useReader();
  const approximate = isApproximate(result);
  if (!about && !approximate) return null;
  return (
    <EuiIconTip
      type="questionInCircle"
      color="subdued"
      aria-label={translate('sextant.frame.about')}
      content={
        <>
          {about && translate(about)}
          {approximate && <p>{translate('sextant.frame.approximate')}</p>}
        </>
      }
    />
  );
};
