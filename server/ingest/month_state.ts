import type { CubeName } from '../../common/usage/cubes';

/** What a piece has in one month. */
export interface MonthState {
  /** Generation of the cubes that its rows are in. */
  readonly generation: number;
  /** Rows of each cube that may be there: what a later attempt has less of becomes empty. */
  readonly rows: Readonly<Partial<Record<CubeName, number>>>;
  /** Lines before this offset are in the sums of another generation, or merged there. */
  readonly sealed?: number;
}

export type MonthStates = Readonly<Record<string, MonthState>>;

export const readMonths = (text: string | undefined): MonthStates => JSON.parse(text ?? '{}');

/**
 * The states by the generations that are current: a new generation holds the sums of what was covered
 * when it was made, and none of the piece's rows.
 *
 * @param covered offset up to which the piece was done
 */
export function sealMonths(
  months: MonthStates,
  generationOf: (month: string) => number,
  covered: number
): MonthStates {
  const states: Record<string, MonthState> = {};
  for (const [month, state] of Object.entries(months)) {
    const generation = generationOf(month);
    states[month] =
      generation === state.generation
        ? state
        : { generation, rows: {}, sealed: Math.max(covered, state.sealed ?? 0) };
  }
  return states;
}
