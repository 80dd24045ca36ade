import type { Figures } from '../api/contracts/figures';
import { ChartData } from '../panels/chart_data';
import { percentOf } from '../panels/shapes';
import { publicShareOf } from './compared_figures';

type Series = ChartData['time_series'];

export const FIGURE_CURVE_IDS = ['records', 'shares', 'changes'] as const;

/** A curve of a catalogue's figures: what is read of each snapshot; null where it cannot be told. */
export interface FigureCurve {
  readonly id: (typeof FIGURE_CURVE_IDS)[number];
  readonly unit: Series['unit'];
  readonly series: Readonly<Record<string, (figures: Figures) => number | null>>;
}

/** The history of each figure of the page. */
export const FIGURE_CURVES: readonly FigureCurve[] = [
  {
    id: 'records',
    unit: 'count',
    series: { records: ({ records }) => records, anomalous: ({ anomalous }) => anomalous },
  },
  {
    id: 'shares',
    unit: 'percent',
    series: {
      public: publicShareOf,
      valid: ({ validity, records }) => percentOf(validity.valid, records),
      inspire: ({ inspire, records }) => percentOf(inspire.valid, records),
    },
  },
  {
    id: 'changes',
    unit: 'count',
    series: {
      created: ({ created }) => created,
      changed: ({ changed }) => changed,
      removed: ({ removed }) => removed,
    },
  },
];

const DAY = 86_400_000;

/** At most this share of the axis is left to the time before the first snapshot. */
const MOST_BEFORE = 1 / 3;

/**
 * Where the axis begins: with the period, so that what is not known before the first snapshot is seen
 * as such, but not so early that the curve itself would be lost.
 */
function startOf(asked: number, first: number, last: number): number {
  const room = (Math.max(last - first, DAY) * MOST_BEFORE) / (1 - MOST_BEFORE);
  return Math.min(first, Math.max(asked, first - room));
}

/**
 * The curve over snapshots, oldest first. Snapshots are taken when they are: the longest time between
 * two of them is no gap in the data, what was before the first is.
 * @param asked start of the period, ms
 */
export function figureSeries(
  { unit, series }: FigureCurve,
  figures: readonly Figures[],
  asked = Infinity
): Series {
  const instants = figures.map(({ at }) => Date.parse(at));
  const pauses = instants.slice(1).map((instant, index) => instant - (instants[index] ?? instant));
  const first = instants[0] ?? 0;
  const to = instants[instants.length - 1] ?? 0;
  const from = startOf(asked, first, to);
  return {
    unit,
    stacked: false,
    approximate: false,
    from,
    // A single snapshot needs some width to stand in.
    to: Math.max(to, first + DAY),
    interval: Math.max(DAY, ...pauses),
    ...(first > from ? { gaps: [[from, first]] } : {}),
    series: Object.entries(series).map(([key, valueOf]) => ({
      key,
      words: 'figure',
      points: figures.map((one, index): [number, number | null] => [
        instants[index] ?? 0,
        valueOf(one),
      ]),
    })),
  };
}
