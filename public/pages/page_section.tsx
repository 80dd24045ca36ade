import { EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';

interface PageSectionProps {
  readonly title?: string;
  /** Beside the title, at the other end of the line. */
  readonly tool?: React.ReactNode;
}

/** A part of a page under its own heading, or one whose only panel has a heading already. */
export const PageSection: FC<PageSectionProps> = ({ title, tool, children }) => (
  <section className="sextantSection" aria-label={title}>
    {title !== undefined && (
      <div className="sextantSection__head">
        <EuiTitle size="xs">
          <h2 className="sextantSection__title">{title}</h2>
        </EuiTitle>
        {tool}
      </div>
    )}
    {children}
  </section>
);
