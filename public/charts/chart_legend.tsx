import { EuiIcon } from '@elastic/eui';
import React, { FC } from 'react';
import { MarkActions } from './mark_actions';
import { isFaded, Mark, Marks } from './marks';

export interface LegendItem extends Mark {
  /** Numbers beside the label, already in the reader's way of writing. */
  readonly values?: readonly string[];
}

interface ChartLegendProps {
  readonly label: string;
  readonly items: readonly LegendItem[];
  readonly marks: Marks;
  readonly inline?: boolean;
}

const Item: FC<{ readonly item: LegendItem; readonly marks: Marks }> = ({ item, marks }) => (
  <>
    <EuiIcon type={marks.isActive(item) ? 'filter' : 'dot'} color={marks.colour(item)} size="m" />
    <span className="sextantLegend__label" title={marks.label(item)}>
      {marks.label(item)}
    </span>
    {item.values?.map((value, index) => (
      <span key={index} className="sextantLegend__value">
        {value}
      </span>
    ))}
  </>
);

/** Names the marks, and filters by them: what the mouse does on the chart, keys do here. */
export const ChartLegend: FC<ChartLegendProps> = ({ label, items, marks, inline = false }) => (
  <ul className={`sextantLegend${inline ? ' sextantLegend--inline' : ''}`} aria-label={label}>
    {items.map((item) => (
      <li key={item.key} className={isFaded(marks, items, item) ? 'sextantFaded' : undefined}>
        {item.filter ? (
          <button
            type="button"
            className="sextantLegend__item"
            aria-pressed={marks.isActive(item)}
            onClick={() => marks.toggle(item)}
          >
            <Item item={item} marks={marks} />
          </button>
        ) : (
          <span className="sextantLegend__item">
            <Item item={item} marks={marks} />
          </span>
        )}
        <MarkActions mark={item} marks={marks} />
      </li>
    ))}
  </ul>
);
