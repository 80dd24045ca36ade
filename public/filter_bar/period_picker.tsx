import { EuiSuperDatePicker } from '@elastic/eui';
import React, { FC, useEffect, useMemo, useState } from 'react';
import type { TimeRange } from '../../common/codecs/time_range';
import { useReader } from '../services/reader';
import { localisePicker } from './localise_picker';
import { quickRanges } from './quick_ranges';
import './moment_locales';

export interface TimePickerProps {
  readonly time: TimeRange;
  readonly onTime: (time: TimeRange) => void;
  readonly onRefresh: () => void;
  /** Seconds after which the page asks again by itself; absent: it does not. */
  readonly refresh?: number;
  readonly setRefresh: (refresh: number | undefined) => void;
}

const USUAL_INTERVAL = 60_000;
/** Seconds. */
const SHORTEST = 5;

/** OUI's picker: common periods, exact dates, refreshing by itself. */
const PeriodPicker: FC<TimePickerProps> = (props) => {
  const { time, onTime, onRefresh, refresh, setRefresh } = props;
  const { locale, tag, translate } = useReader();
  // What was chosen last, also while it is paused.
  const [chosen, setChosen] = useState(USUAL_INTERVAL);
  const ranges = useMemo(() => quickRanges(translate, tag, time), [translate, tag, time]);
  useEffect(() => localisePicker(translate, tag), [translate, tag]);
  return (
    <EuiSuperDatePicker
      // The picker keeps the words of its first language.
      key={locale}
      start={time.from}
      end={time.to}
      locale={locale}
      dateFormat="D MMM YYYY HH:mm"
      timeFormat="HH:mm"
      commonlyUsedRanges={ranges}
      isPaused={refresh === undefined}
      refreshInterval={refresh === undefined ? chosen : refresh * 1000}
      onRefreshChange={({ isPaused, refreshInterval }) => {
        setChosen(refreshInterval);
        setRefresh(isPaused ? undefined : Math.max(SHORTEST, Math.round(refreshInterval / 1000)));
      }}
      onRefresh={onRefresh}
      onTimeChange={({ start, end, isInvalid }) => {
        if (!isInvalid) onTime({ from: start, to: end });
      }}
      compressed
    />
  );
};

export default PeriodPicker;
