import { EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';

/** A part of a page under its own heading, or one whose only panel has a heading already. */
export const PageSection: FC<{ readonly title?: string }> = ({ title, children }) => (
  <section className="sextantSection" aria-label={title}>
    {title !== undefined && (
      <EuiTitle size="xs">
        <h2 className="sextantSection__title">{title}</h2>
      </EuiTitle>
    )}
    {children}
  </section>
);
