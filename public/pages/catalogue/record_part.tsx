import { EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';

/** A part of a record's details under its heading. */
export const RecordPart: FC<{ readonly title: string }> = ({ title, children }) => (
  <section className="sextantRecord__part" aria-label={title}>
    <EuiTitle size="xxs">
      <h3>{title}</h3>
    </EuiTitle>
    {children}
  </section>
);
