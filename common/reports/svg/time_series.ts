import { line } from 'd3-shape';
import type { ChartData } from '../../panels/chart_data';
import { Point, sumsOf, withGaps } from '../../panels/time_points';
import { printTone, RULE } from '../print_colours';
import { Frame, heightIn, lastOf, nameAxis, roundSteps, valueAxis } from './axis';
import { drawing, element, Size } from './element';

type Data = ChartData['time_series'];

export interface TimeDrawing extends Size {
  readonly data: Data;
  readonly colours: readonly string[];
  readonly writeValue: (value: number, largest: number) => string;
  readonly writeTime: (instant: number) => string;
}

function largestOf(data: Data): number {
  const values = data.stacked
    ? Array.from(sumsOf(data.series).values())
    : data.series.flatMap(({ points }) => points.map(([, value]) => value ?? 0));
  const lines = (data.lines ?? []).map(({ value }) => value);
  return [...values, ...lines].reduce((most, value) => Math.max(most, value), 0);
}

interface Scales {
  readonly x: (instant: number) => number;
  readonly y: (value: number) => number;
}

function bars({ series, interval }: Data, colours: readonly string[], { x, y }: Scales): string[] {
  const below = new Map<number, number>();
  return series.flatMap(({ points }, at) =>
    points.flatMap(([instant, value]) => {
      if (!value) return [];
      const from = below.get(instant) ?? 0;
      below.set(instant, from + value);
      const width = (x(instant + interval) - x(instant)) * 0.86;
      const height = y(from) - y(from + value);
      const place = { x: x(instant), y: y(from + value), width, height };
      return [element('rect', { ...place, fill: colours[at] })];
    })
  );
}

/** Lines; where an interval has no data they break, and a point alone is a dot. */
function curves(data: Data, colours: readonly string[], { x, y }: Scales): string[] {
  const path = line<Point>()
    .defined(([, value]) => value !== null)
    .x(([instant]) => x(instant))
    .y(([, value]) => y(value ?? 0));
  return data.series.flatMap(({ points }, at) => {
    const drawn = withGaps(points, data.interval);
    const known = (point: Point | undefined) => point !== undefined && point[1] !== null;
    const alone = drawn.filter(
      (point, index) => known(point) && !known(drawn[index - 1]) && !known(drawn[index + 1])
    );
    const colour = colours[at];
    return [
      element('path', {
        d: path(drawn) ?? '',
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.3,
        'stroke-linejoin': 'round',
      }),
      ...alone.map(([instant, value]) =>
        element('circle', { cx: x(instant), cy: y(value ?? 0), r: 1.5, fill: colour })
      ),
    ];
  });
}

/** How numbers went in a period: as on the page, bars where they add up, else lines with their gaps. */
export function timeSeries(given: TimeDrawing): string {
  const { width, height, data, colours, writeValue, writeTime } = given;
  const frame: Frame = { left: 40, right: width - 12, top: 6, bottom: height - 16 };
  const instants = Array.from(
    new Set(data.series.flatMap(({ points }) => points.map(([instant]) => instant)))
  ).sort((a, b) => a - b);
  const first = Math.min(data.from, instants[0] ?? data.from);
  const last = Math.max(data.to, (instants[instants.length - 1] ?? data.to) + data.interval * 0.5);
  const x = (instant: number) =>
    frame.left + ((frame.right - frame.left) * (instant - first)) / Math.max(1, last - first);
  const largest = largestOf(data);
  const steps =
    data.unit === 'percent' && largest > 50
      ? [0, 25, 50, 75, 100]
      : roundSteps(largest, data.unit === 'count');
  const scales: Scales = { x, y: heightIn(frame, steps) };
  const thresholds = (data.lines ?? []).map(({ value }) =>
    element('line', {
      ...{ x1: frame.left, x2: frame.right, y1: scales.y(value), y2: scales.y(value) },
      stroke: printTone('danger'),
      'stroke-width': 0.8,
      'stroke-dasharray': '4 3',
    })
  );
  const gaps = (data.gaps ?? []).map(([from, to]) => {
    const [left, right] = [Math.max(frame.left, x(from)), Math.min(frame.right, x(to))];
    const place = { x: left, y: frame.top, width: right - left, height: frame.bottom - frame.top };
    return element('rect', { ...place, fill: RULE });
  });
  const middle = data.stacked ? data.interval * 0.43 : 0;
  const names = instants.map((instant) => ({ x: x(instant + middle), text: writeTime(instant) }));
  return drawing(
    { width, height },
    ...gaps,
    ...valueAxis(frame, { steps, write: (value) => writeValue(value, lastOf(steps)) }),
    ...(data.stacked ? bars(data, colours, scales) : curves(data, colours, scales)),
    ...thresholds,
    ...nameAxis(frame, names)
  );
}
