import type { RecordHistoryDocument } from '../index_schema/record_history';
import { Difference, DifferenceKind, differencesOf } from './differences';

type State = RecordHistoryDocument;

/** A difference of one record, when it came about, and the state that tells of it. */
export interface TrackedDifference {
  readonly difference: Difference;
  /** Instant of the snapshot that first saw it, ISO 8601. */
  readonly at: string;
  readonly state: State;
}

const startOf = (state: State): string => state['@timestamp'] ?? '';

function isCurrent(state: State, instant: string): boolean {
  return startOf(state) <= instant && (state.ended === undefined || state.ended > instant);
}

function has(before: State | undefined, state: State, kind: DifferenceKind): boolean {
  return differencesOf(before, state).some((difference) => difference.kind === kind);
}

/** The states of a record in a catalogue: of those outside it nothing is told. */
function within(states: readonly State[], catalogue: string): State[] {
  return states.filter((state) => state.catalogue?.includes(catalogue));
}

/** Since when, without a gap, the difference that a state shows has held. */
function sinceWhen(
  states: readonly State[],
  last: number,
  before: State | undefined,
  kind: DifferenceKind
): string {
  let at = last;
  for (;;) {
    const state = states[at];
    const earlier = states[at - 1];
    if (!state || !earlier || earlier.ended !== startOf(state) || !has(before, earlier, kind))
      break;
    at -= 1;
  }
  return startOf(states[at] ?? {});
}

/**
 * What became of one record in a catalogue between two instants (ISO 8601 in UTC, as stored).
 * @param states of the record that were current at some time between them, oldest first
 */
export function trackDifferences(
  states: readonly State[],
  catalogue: string,
  from: string,
  to: string
): TrackedDifference[] {
  const inside = within(states, catalogue);
  const before = inside.find((state) => isCurrent(state, from));
  const last = inside.findIndex((state) => isCurrent(state, to));
  const after = inside[last];
  return differencesOf(before, after).flatMap((difference): TrackedDifference[] => {
    const state = after ?? inside[inside.length - 1];
    if (!state) return [];
    const at = after ? sinceWhen(inside, last, before, difference.kind) : (state.ended ?? to);
    return [{ difference, at, state }];
  });
}
