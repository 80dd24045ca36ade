import { EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatValue } from '../../common/i18n/format_value';
import { useReader } from '../services/reader';

/** Named one by one; more of them only counted. */
const MOST_NAMED = 3;
const DAY = 86_400_000;

interface TimeGapsProps {
  /** Parts of the axis of which nothing is known, from and to in ms. */
  readonly gaps: readonly (readonly [number, number])[];
}

/** Says what the grey parts of a time axis are, and when: no data is not zero. */
export const TimeGaps: FC<TimeGapsProps> = ({ gaps }) => {
  const reader = useReader();
  const { tag, timeZone, translate } = reader;
  const text = ([from, to]: readonly [number, number]) => {
    const style = to - from < 2 * DAY ? 'instant' : 'fullDay';
    return translate('sextant.chart.gap', {
      from: formatInstant(tag, timeZone, style, from),
      to: formatInstant(tag, timeZone, style, to),
    });
  };
  // The longest matter most.
  const named = [...gaps].sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, MOST_NAMED);
  const others = gaps.length - named.length;
  return (
    <EuiText size="xs" color="subdued" className="sextantTime__gaps">
      <p>
        <span className="sextantTime__gap" aria-hidden="true" />
        {translate('sextant.chart.gaps', {
          gaps: named
            .sort((a, b) => a[0] - b[0])
            .map(text)
            .join(' ; '),
        })}
        {others > 0 &&
          ` ${translate('sextant.chart.more_gaps', { count: others, others: formatValue(reader, 'count', others) })}`}
      </p>
    </EuiText>
  );
};
