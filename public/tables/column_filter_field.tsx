import { EuiFieldText, EuiSelect } from '@elastic/eui';
import React, { FC, useEffect, useState } from 'react';
import { useReader } from '../services/reader';
import { ColumnFilter } from './column_view';

const TYPING_PAUSE = 300;

interface ColumnFilterFieldProps {
  readonly column: string;
  readonly filter: ColumnFilter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type TextFieldProps = Omit<ColumnFilterFieldProps, 'filter' | 'column'> & {
  readonly label: string;
};

/** Asks once the reader pauses, not on each key. */
const TextField: FC<TextFieldProps> = ({ label, value, onChange }) => {
  const { translate } = useReader();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = window.setTimeout(() => onChange(text), TYPING_PAUSE);
    return () => window.clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <EuiFieldText
      compressed
      fullWidth
      maxLength={200}
      aria-label={label}
      placeholder={translate('sextant.table.filter_placeholder')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
};

export const ColumnFilterField: FC<ColumnFilterFieldProps> = (props) => {
  const { column, filter, value, onChange } = props;
  const { translate } = useReader();
  const label = translate('sextant.table.filter_label', { column });
  if (filter.kind === 'text') return <TextField label={label} value={value} onChange={onChange} />;
  return (
    <EuiSelect
      compressed
      fullWidth
      aria-label={label}
      options={[{ value: '', text: translate('sextant.table.all') }, ...filter.options]}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
