import { EuiButtonIcon } from '@elastic/eui';
import React, { FC } from 'react';
import type { Cell } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';

interface RecordToolProps {
  readonly name: Cell | undefined;
  readonly uuid: Cell | undefined;
  readonly onRecord: (uuid: string) => void;
}

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'object' ? (cell?.text ?? '') : String(cell ?? '');

/** Opens the details of the record of a row. */
export const RecordTool: FC<RecordToolProps> = ({ name, uuid, onRecord }) => {
  const { translate } = useReader();
  const id = textOf(uuid);
  if (id === '') return null;
  return (
    <EuiButtonIcon
      iconType="expand"
      color="text"
      aria-label={translate('sextant.record.open', { record: textOf(name) || id })}
      title={translate('sextant.record.details')}
      onClick={() => onRecord(id)}
    />
  );
};
