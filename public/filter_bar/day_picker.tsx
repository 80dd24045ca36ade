import { EuiDatePicker, EuiFormRow, htmlIdGenerator } from '@elastic/eui';
import moment from 'moment';
import React, { FC, useEffect, useRef, useState } from 'react';
import { useReader } from '../services/reader';
import { localisePicker } from './localise_picker';
import './moment_locales';

export interface DateFieldProps {
  readonly label: string;
  /** As 2026-10-01; empty where none is chosen. */
  readonly value: string;
  readonly most?: string;
  readonly onChange: (date: string | undefined) => void;
}

const DAY = 'YYYY-MM-DD';

/** OUI's picker of one day, in the reader's language. */
const DayPicker: FC<DateFieldProps> = ({ label, value, most, onChange }) => {
  const { locale, tag, translate } = useReader();
  const field = useRef<HTMLDivElement>(null);
  const [name] = useState(() => htmlIdGenerator()());
  // The picker calls its field by the keys that it knows, which tells two of them not apart.
  useEffect(() => {
    if (field.current) field.current.querySelector('input')?.setAttribute('aria-labelledby', name);
  }, [name]);
  useEffect(() => localisePicker(translate, tag), [translate, tag]);
  return (
    <div ref={field}>
      <EuiFormRow display="columnCompressed" label={<span id={name}>{label}</span>}>
        <EuiDatePicker
          compressed
          fullWidth
          locale={locale}
          dateFormat="D MMM YYYY"
          popoverPlacement="bottom-end"
          // Who goes on by Tab must not fall into the calendar: a click or the down key opens it.
          preventOpenOnFocus
          selected={value === '' ? null : moment(value, DAY)}
          maxDate={most === undefined ? undefined : moment(most, DAY)}
          onChange={(day) => onChange(day ? day.format(DAY) : undefined)}
          onClear={value === '' ? undefined : () => onChange(undefined)}
        />
      </EuiFormRow>
    </div>
  );
};

export default DayPicker;
