import { EuiIcon, EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import { formatDifference } from '../../common/i18n/format_difference';
import { formatValue } from '../../common/i18n/format_value';
import type { ChartData } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { FigureChange } from './figure_change';
import { MarkActions } from './mark_actions';
import { Mark, Marks } from './marks';

interface FigureProps {
  readonly title: string;
  readonly data: ChartData['figure'];
  readonly marks: Marks;
}

/** The same number counted another way, below it and smaller; a filter of its own. */
const Beside: FC<Pick<FigureProps, 'data' | 'marks'>> = ({ data: { beside, unit }, marks }) => {
  const reader = useReader();
  if (!beside) return null;
  const { key, value, filter } = beside;
  const mark: Mark = { key, filter };
  const name = marks.label({ key, words: 'beside' });
  const text = `${formatValue(reader, unit, value)} ${name}`;
  return (
    <EuiText size="xs" color="subdued" className="sextantFigure__beside">
      {filter && value !== null ? (
        <button
          type="button"
          aria-pressed={marks.isActive(mark)}
          onClick={() => marks.toggle(mark)}
        >
          {text}
          {marks.isActive(mark) && <EuiIcon type="filter" size="s" />}
        </button>
      ) : (
        text
      )}
    </EuiText>
  );
};

/**
 * One number and what it counts; a click filters the page by it.
 * Not EuiStat, which hides its number, and so the button in it, from screen readers.
 */
export const Figure: FC<FigureProps> = ({ title, data, marks }) => {
  const reader = useReader();
  const { value, unit, filter, earlier } = data;
  const text = formatValue(reader, unit, value);
  const mark: Mark = { key: title, filter };
  const active = marks.isActive(mark);
  return (
    <div className="sextantFigure">
      <EuiTitle size="l">
        <p className="sextantFigure__value">
          {filter && value !== null ? (
            <button
              type="button"
              className="sextantFigure__button"
              aria-pressed={active}
              aria-label={`${text} ${title}`}
              onClick={() => marks.toggle(mark)}
            >
              {text}
              {active && <EuiIcon type="filter" size="m" className="sextantFigure__filter" />}
            </button>
          ) : (
            <span title={value === null ? reader.translate('sextant.frame.no_value') : undefined}>
              {text}
            </span>
          )}
          {data.before && <FigureChange value={value} unit={unit} before={data.before} />}
        </p>
      </EuiTitle>
      <EuiText size="s">
        <p>
          {title}
          {earlier !== undefined && (
            <span
              className="sextantFigure__earlier"
              title={reader.translate('sextant.versus.was', {
                value: formatValue(reader, unit, earlier),
              })}
            >
              {formatDifference(reader, unit, value, earlier)}
            </span>
          )}
        </p>
      </EuiText>
      {data.beside && <Beside data={data} marks={marks} />}
      <MarkActions mark={mark} marks={marks} />
    </div>
  );
};
