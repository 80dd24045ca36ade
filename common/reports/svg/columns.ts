import { line } from 'd3-shape';
import { Frame, heightIn, nameAxis, roundSteps, valueAxis } from './axis';
import { drawing, element, Size } from './element';

export interface ColumnsDrawing extends Size {
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  readonly colour: string;
  /** The sum up to each bar: a line with an axis of its own at the right. */
  readonly cumulated?: readonly number[];
  readonly sumColour: string;
  readonly write: (value: number) => string;
}

/** Columns of steps of time, with their running sum. */
export function columns(given: ColumnsDrawing): string {
  const { width, height, bars, colour, cumulated, sumColour, write } = given;
  const frame: Frame = {
    left: 34,
    right: width - (cumulated ? 34 : 6),
    top: 6,
    bottom: height - 16,
  };
  const steps = roundSteps(Math.max(0, ...bars.map(({ count }) => count)), true);
  const y = heightIn(frame, steps);
  const step = (frame.right - frame.left) / Math.max(1, bars.length);
  const middle = (at: number) => frame.left + (at + 0.5) * step;
  const rectangles = bars.map(({ count }, at) =>
    element('rect', {
      x: middle(at) - step * 0.4,
      y: y(count),
      width: step * 0.8,
      height: frame.bottom - y(count),
      fill: colour,
    })
  );
  const sums = cumulated ?? [];
  const sumSteps = roundSteps(Math.max(0, ...sums), true);
  const sumY = heightIn(frame, sumSteps);
  const path = line<number>()
    .x((_, at) => middle(at))
    .y((value) => sumY(value));
  const names = bars.map(({ label }, at) => ({ x: middle(at), text: label }));
  return drawing(
    { width, height },
    ...valueAxis(frame, { steps, write }),
    ...rectangles,
    ...(cumulated
      ? [
          element('path', {
            d: path([...sums]) ?? '',
            fill: 'none',
            stroke: sumColour,
            'stroke-width': 1.4,
          }),
          ...valueAxis(frame, { steps: sumSteps, write, side: 'right' }),
        ]
      : []),
    ...nameAxis(frame, names, 34)
  );
}
