import type { RecordDocument } from '../index_schema/records';
import { Operation, OPERATION_NAMES } from './privileges';

/** What may have become of a record of a catalogue between two instants. */
export const DIFFERENCES = [
  'added',
  'removed',
  'published',
  'unpublished',
  'became_valid',
  'became_invalid',
  'became_unvalidated',
  'privileges_changed',
  'owner_changed',
] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** One right: an operation and the id of the group that has it. */
export interface Right {
  readonly operation: Operation;
  readonly group: string;
}

export interface Difference {
  readonly kind: DifferenceKind;
  /** became_valid, became_invalid: the validators whose result made it so, where the source tells. */
  readonly validators?: readonly string[];
  /** privileges_changed. */
  readonly gained?: readonly Right[];
  readonly lost?: readonly Right[];
  /** owner_changed: the catalogue, or the id of the group, that owned it and that owns it. */
  readonly before?: string;
  readonly after?: string;
}

type State = RecordDocument;

function rightsOf(state: State): Map<string, Right> {
  const rights = new Map<string, Right>();
  for (const operation of OPERATION_NAMES) {
    for (const group of state[`privileges.${operation}` as const] ?? []) {
      rights.set(`${operation} ${group}`, { operation, group });
    }
  }
  return rights;
}

function without(rights: ReadonlyMap<string, Right>, others: ReadonlyMap<string, Right>): Right[] {
  return Array.from(rights.entries())
    .filter(([key]) => !others.has(key))
    .map(([, right]) => right);
}

/** Whether the source told privileges at all: a state without any is not one that lost them. */
function knowsRights(state: State): boolean {
  return OPERATION_NAMES.some(
    (operation) => state[`privileges.${operation}` as const] !== undefined
  );
}

function privilegesChanged(before: State, after: State): Difference[] {
  if (!knowsRights(before) || !knowsRights(after)) return [];
  const [old, now] = [rightsOf(before), rightsOf(after)];
  const [gained, lost] = [without(now, old), without(old, now)];
  return gained.length + lost.length === 0 ? [] : [{ kind: 'privileges_changed', gained, lost }];
}

function accessChanged(before: State, after: State): Difference[] {
  if (before.access === 'restricted' && after.access === 'public') return [{ kind: 'published' }];
  if (before.access === 'public' && after.access === 'restricted') return [{ kind: 'unpublished' }];
  return [];
}

const owner = (state: State): string | undefined => state.owner_catalogue ?? state.owner_group;

function ownerChanged(before: State, after: State): Difference[] {
  if (owner(before) === owner(after)) return [];
  return [{ kind: 'owner_changed', before: owner(before), after: owner(after) }];
}

/** Validators that found in the later state what they had not found before. */
function validators(before: State, after: State, result: 'valid' | 'invalid') {
  const field = `validators.${result}` as const;
  const earlier = before[field] ?? [];
  const found = after[field]?.filter((name) => !earlier.includes(name)) ?? [];
  return found.length === 0 ? {} : { validators: found };
}

function validityChanged(before: State, after: State): Difference[] {
  if (before.validity === after.validity) return [];
  if (after.validity === 'valid') {
    return [{ kind: 'became_valid', ...validators(before, after, 'valid') }];
  }
  if (after.validity === 'invalid') {
    return [{ kind: 'became_invalid', ...validators(before, after, 'invalid') }];
  }
  return [{ kind: 'became_unvalidated' }];
}

/**
 * What became of a record between two of its states, each absent where the record was not in the
 * catalogue. Access that is unknown on one side is no difference: it was the source that changed.
 */
export function differencesOf(before: State | undefined, after: State | undefined): Difference[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ kind: 'added' }];
  if (after === undefined) return [{ kind: 'removed' }];
  return [
    ...accessChanged(before, after),
    ...validityChanged(before, after),
    ...privilegesChanged(before, after),
    ...ownerChanged(before, after),
  ];
}
