import { EuiLink } from '@elastic/eui';
import React, { FC } from 'react';

interface RecordNameProps {
  readonly record: { readonly uuid: string; readonly title: string };
  readonly openRecord: (uuid: string) => void;
}

/** A record by its title, which opens its details. */
export const RecordName: FC<RecordNameProps> = ({ record: { uuid, title }, openRecord }) => (
  <EuiLink onClick={() => openRecord(uuid)}>{title || uuid}</EuiLink>
);
