import { RULE, SUBDUED_TEXT } from '../print_colours';
import { element, label } from './element';

/** Where values are drawn, points from the drawing's left upper corner. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Round steps from 0 to the first that is not below the largest value: 1, 2 or 5 times a power of ten. */
export function roundSteps(largest: number, integers: boolean, about = 4): number[] {
  const rough = (largest > 0 ? largest : 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  const step = integers ? Math.max(1, Math.round(factor * power)) : factor * power;
  const count = Math.max(1, Math.ceil((largest > 0 ? largest : 1) / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

export interface ValueAxis {
  readonly steps: readonly number[];
  readonly write: (value: number) => string;
  readonly side?: 'left' | 'right';
}

export const lastOf = (steps: readonly number[]): number => steps[steps.length - 1] ?? 1;

/** Height of a value in a frame. */
export function heightIn({ top, bottom }: Frame, steps: readonly number[]) {
  return (value: number) => bottom - ((bottom - top) * value) / lastOf(steps);
}

/** Lines and numbers of an axis of values; the right one has numbers only. */
export function valueAxis(frame: Frame, { steps, write, side = 'left' }: ValueAxis): string[] {
  const y = heightIn(frame, steps);
  const { left, right } = frame;
  const isLeft = side === 'left';
  return steps.flatMap((step) => [
    ...(isLeft
      ? [
          element('line', {
            ...{ x1: left, x2: right, y1: y(step), y2: y(step) },
            stroke: RULE,
            'stroke-width': step === 0 ? 0.8 : 0.4,
          }),
        ]
      : []),
    label(
      {
        x: isLeft ? left - 4 : right + 4,
        y: y(step) + 2.3,
        anchor: isLeft ? 'end' : 'start',
        fill: SUBDUED_TEXT,
      },
      write(step)
    ),
  ]);
}

/** Names below the frame, from left to right: those that have room beside the one before. */
export function nameAxis(
  { bottom }: Frame,
  names: readonly { readonly x: number; readonly text: string }[],
  room = 62
): string[] {
  const shown: { readonly x: number; readonly text: string }[] = [];
  for (const name of names) {
    const last = shown[shown.length - 1];
    if (!last || (name.x - last.x >= room && name.text !== last.text)) shown.push(name);
  }
  return shown.map(({ x, text }) =>
    label({ x, y: bottom + 11, anchor: 'middle', fill: SUBDUED_TEXT }, text)
  );
}
