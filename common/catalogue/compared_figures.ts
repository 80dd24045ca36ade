import type { Figures } from '../api/contracts/figures';
import type { Unit } from '../panels/chart_data';
import { percentOf } from '../panels/shapes';

/** Of a source that sees public records only, their share is unknown. */
export function publicShareOf({ view, access, records }: Figures): number | null {
  return view === 'complete' ? percentOf(access.public, records) : null;
}

export interface ComparedFigure {
  readonly id: 'records' | 'public' | 'valid' | 'inspire' | 'owned_only' | 'anomalous';
  readonly unit: Unit;
  readonly read: (figures: Figures) => number | null;
}

/** What catalogues are compared by. */
export const COMPARED_FIGURES: readonly ComparedFigure[] = [
  { id: 'records', unit: 'count', read: ({ records }) => records },
  { id: 'public', unit: 'percent', read: publicShareOf },
  { id: 'valid', unit: 'percent', read: (f) => percentOf(f.validity.valid, f.records) },
  { id: 'inspire', unit: 'percent', read: (f) => percentOf(f.inspire.valid, f.records) },
  { id: 'owned_only', unit: 'count', read: ({ owned_only: owned }) => owned },
  { id: 'anomalous', unit: 'count', read: ({ anomalous }) => anomalous },
];
