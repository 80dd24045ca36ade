import { EuiIcon, EuiText } from '@elastic/eui';
import React, { FC } from 'react';

/** When the data of the page came in: always in sight. */
export const Freshness: FC<{ readonly texts: readonly string[] }> = ({ texts }) => (
  <EuiText size="xs" color="subdued">
    <p className="sextantFreshness">
      <EuiIcon type="clock" size="s" aria-hidden="true" />
      {texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </p>
  </EuiText>
);
