import { EuiLoadingContent } from '@elastic/eui';
import React, { FC, lazy, Suspense } from 'react';
import { useReader } from '../services/reader';
import type { TimePickerProps } from './period_picker';

const PeriodPicker = lazy(() => import('./period_picker'));

/** The period of the page; calendars come once the page is there, in the room kept for them. */
export const TimePicker: FC<TimePickerProps> = (props) => {
  const { translate } = useReader();
  return (
    <div className="sextantTimePicker" role="group" aria-label={translate('sextant.time.label')}>
      <Suspense fallback={<EuiLoadingContent lines={1} />}>
        <PeriodPicker {...props} />
      </Suspense>
    </div>
  );
};
