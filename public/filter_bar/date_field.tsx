import { EuiLoadingContent } from '@elastic/eui';
import React, { FC, lazy, Suspense } from 'react';
import type { DateFieldProps } from './day_picker';

const DayPicker = lazy(() => import('./day_picker'));

/** One day; the calendar comes once the page is there, in the room kept for it. */
export const DateField: FC<DateFieldProps> = (props) => (
  <div className="sextantFilters__date">
    <Suspense fallback={<EuiLoadingContent lines={1} />}>
      <DayPicker {...props} />
    </Suspense>
  </div>
);
