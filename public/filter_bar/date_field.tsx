import { EuiFieldText } from '@elastic/eui';
import React, { FC } from 'react';

interface DateFieldProps {
  readonly label: string;
  /** As 2026-10-01; empty where none is chosen. */
  readonly value: string;
  readonly most?: string;
  readonly onChange: (date: string | undefined) => void;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One day: the browser's own field, in its reader's way of writing dates. */
export const DateField: FC<DateFieldProps> = ({ label, value, most, onChange }) => (
  <div className="sextantFilters__date">
    <EuiFieldText
      compressed
      fullWidth
      type="date"
      prepend={label}
      aria-label={label}
      value={value}
      max={most}
      onChange={({ target }) => {
        if (target.value === '' || DATE.test(target.value)) onChange(target.value || undefined);
      }}
    />
  </div>
);
