import { EuiProgress, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { formatValue } from '../../common/i18n/format_value';
import type { ChartData, Part } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { MarkActions } from './mark_actions';
import { isFaded, Marks } from './marks';

interface RankingChartProps {
  readonly title: string;
  readonly data: ChartData['ranking'];
  readonly marks: Marks;
}

const keyOf = ({ group, key }: Part) => `${group ?? ''} ${key}`;

const LONGEST_LABEL = 28;

/** All bars start at one place: behind the longest label, within reason. */
function labelWidth(labels: readonly string[]) {
  const longest = Math.max(...labels.map(({ length }) => length));
  return { '--sextantLabel': `${Math.min(longest + 1, LONGEST_LABEL)}ch` } as React.CSSProperties;
}

/** Values from the largest to the smallest, each a bar and a filter. */
export const RankingChart: FC<RankingChartProps> = ({ title, data, marks }) => {
  const reader = useReader();
  const largest = Math.max(1, ...data.rows.map(({ count }) => count));
  const number = (count: number) => formatValue(reader, 'count', count);
  return (
    <div className="sextantRanking" style={labelWidth(data.rows.map(marks.label))}>
      <ul aria-label={title}>
        {data.rows.map((row) => (
          <li
            key={keyOf(row)}
            className={isFaded(marks, data.rows, row) ? 'sextantFaded' : undefined}
          >
            <button
              type="button"
              className="sextantRanking__row"
              aria-pressed={marks.isActive(row)}
              disabled={!row.filter}
              onClick={() => marks.toggle(row)}
            >
              <span className="sextantRanking__label" title={marks.label(row)}>
                {marks.label(row)}
              </span>
              <span className="sextantRanking__bar">
                <EuiProgress
                  size="m"
                  max={largest}
                  value={row.count}
                  color={marks.colour(row)}
                  aria-hidden="true"
                />
              </span>
              <span className="sextantRanking__value">{number(row.count)}</span>
            </button>
            <MarkActions mark={row} marks={marks} />
          </li>
        ))}
      </ul>
      {data.others > 0 && (
        <EuiText size="xs" color="subdued">
          {reader.translate('sextant.chart.others_note', { count: number(data.others) })}
        </EuiText>
      )}
    </div>
  );
};
