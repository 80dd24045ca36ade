import { EuiScreenReaderOnly } from '@elastic/eui';
import React, { FC } from 'react';
import { formatChange } from '../../common/i18n/format_change';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatValue } from '../../common/i18n/format_value';
import type { ChartData } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';

type Figure = ChartData['figure'];

interface FigureChangeProps extends Pick<Figure, 'value' | 'unit'> {
  readonly before: NonNullable<Figure['before']>;
}

/** How much a figure changed since the date compared with: "(+4)". */
export const FigureChange: FC<FigureChangeProps> = ({ value, unit, before }) => {
  const reader = useReader();
  const change = formatChange(reader, unit, value, before.value);
  if (change === undefined) return null;
  const text = reader.translate('sextant.figure.before', {
    value: formatValue(reader, unit, before.value),
    date: formatInstant(reader.tag, reader.timeZone, 'fullDay', Date.parse(before.at)),
  });
  return (
    <span className="sextantFigure__change" title={text}>
      ({change})
      <EuiScreenReaderOnly>
        <span> {text}</span>
      </EuiScreenReaderOnly>
    </span>
  );
};
