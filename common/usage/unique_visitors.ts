import { AudienceDocument } from '../index_schema/usage_audience';
import {
  OF_A_VISITOR,
  UNIQUE_CHOICES,
  UNIQUE_WITHIN,
  uniqueField,
  UniqueWithin,
} from '../index_schema/usage_unique';

type Row = AudienceDocument & { readonly _doc_count?: number };

/** Rows in the order in which visitors are looked for, as texts tell their values of some fields. */
function groupsOf(rows: readonly Row[], within: readonly UniqueWithin[]): number[][] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const key = JSON.stringify(within.map((name) => row[UNIQUE_WITHIN[name]]));
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return Array.from(groups.values());
}

interface Numbered {
  /** Of each row. */
  readonly visitors: readonly Int32Array[];
  readonly count: number;
}

/** Numbers the hashes of each row: the same visitor has the same number. */
function numbered(rows: readonly Row[]): Numbered {
  const numbers = new Map<string, number>();
  const numberOf = (hash: string) => {
    const known = numbers.get(hash);
    if (known !== undefined) return known;
    numbers.set(hash, numbers.size);
    return numbers.size - 1;
  };
  const visitors = rows.map((row) => Int32Array.from(row['sextant.visitor'] ?? [], numberOf));
  return { visitors, count: numbers.size };
}

/** So few visitors, of all, may be told by other rules or another file of countries within the month. */
const MOST_CHANGED = 0.01;

/** Each visitor has one country, software, network and kind, but for a few. */
function areSteady(rows: readonly Row[], { visitors, count }: Numbered): boolean {
  const told = new Map<string, number>();
  const before = new Int32Array(count);
  const changed = new Set<number>();
  rows.forEach((row, at) => {
    const key = JSON.stringify(OF_A_VISITOR.map((field) => row[field]));
    const now = told.get(key) ?? told.size + 1;
    told.set(key, now);
    for (const visitor of visitors[at] ?? []) {
      if (before[visitor] === 0) before[visitor] = now;
      else if (before[visitor] !== now) changed.add(visitor);
    }
  });
  return changed.size <= MOST_CHANGED * count;
}

/** A visitor of several values would count in each: what a request may have many of cannot be told by a sum. */
const isSingle = (rows: readonly Row[], name: UniqueWithin) =>
  rows.every((row) => {
    const value = row[UNIQUE_WITHIN[name]];
    return !Array.isArray(value) || value.length < 2;
  });

/**
 * Adds to each row of the audience by month how many of its visitors are in no row before it, within each
 * choice of fields (`uniqueMeasures`). Sums of these are exact where a search keeps to one value of each field of
 * the choice in each bucket, and narrows it by nothing else but what a visitor has one value of.
 *
 * @param rows all of a month that is over
 * @param start of the rows of the month itself, ISO 8601: those of the hours at its edges come after them
 * @returns the rows in the same order; as they were where the hashes of visitors are gone, or where many visitors
 * changed what they have one value of, as by other rules
 */
export function withUniqueVisitors<R extends Row>(rows: readonly R[], start: string): R[] {
  if (rows.some((row) => row['usage.visitors'] !== undefined)) return [...rows];
  const isMain = (row: Row) => row['@timestamp'] === start;
  const places = Array.from(rows.keys());
  const order = [
    ...places.filter((at) => isMain(rows[at] as R)),
    ...places.filter((at) => !isMain(rows[at] as R)),
  ];
  const ordered = order.map((at) => rows[at] as R);
  const whole = rows.reduce((sum, { _doc_count: requests = 1 }) => sum + requests, 0);
  const counted: Record<string, number>[] = rows.map(() => ({ 'usage.whole': whole }));
  const found = numbered(ordered);
  if (!areSteady(ordered, found)) return [...rows];
  const { visitors, count } = found;
  const singles = Object.fromEntries(
    (['project', 'catalogue'] as const).map((name) => [name, isSingle(rows, name)])
  );
  for (const within of UNIQUE_CHOICES) {
    if (within.some((name) => singles[name] === false)) continue;
    const field = uniqueField(within);
    const lastSeen = new Int32Array(count);
    groupsOf(ordered, within).forEach((group, turn) => {
      for (const at of group) {
        let fresh = 0;
        for (const visitor of visitors[at] ?? []) {
          if (lastSeen[visitor] === turn + 1) continue;
          lastSeen[visitor] = turn + 1;
          fresh += 1;
        }
        const row = counted[order[at] ?? 0];
        if (row) row[field] = fresh;
      }
    });
  }
  return rows.map((row, at) => ({ ...row, ...counted[at] }));
}
