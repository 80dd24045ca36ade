import { EuiLoadingContent } from '@elastic/eui';
import React, { FC, lazy, Suspense } from 'react';

export interface DateFieldProps {
  readonly label: string;
  /** As 2026-10-01; empty where none is chosen. */
  readonly value: string;
  readonly most?: string;
  readonly onChange: (date: string | undefined) => void;
}

const DayPicker = lazy(() => import('./day_picker'));

/** One day; the calendar comes once the page is there, in the room kept for it. */
export const DateField: FC<DateFieldProps> = (props) => (
  <div className="sextantFilters__date">
    <Suspense fallback={<EuiLoadingContent lines={1} />}>
      <DayPicker {...props} />
    </Suspense>
  </div>
);
