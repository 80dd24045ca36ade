import { AudienceDocument } from '../index_schema/usage_audience';
import {
  OF_A_VISITOR,
  UNIQUE_CHOICES,
  UNIQUE_WITHIN,
  uniqueField,
  UniqueWithin,
} from '../index_schema/usage_unique';
import { numbering } from './numbering';

type Row = AudienceDocument & { readonly _doc_count?: number };

interface Counted<R extends Row> {
  readonly row: R;
  /** By numbers: the same visitor has the same number. */
  readonly visitors: Int32Array;
  readonly counts: Record<string, number>;
}

/** Rows of the same values of some fields, in the order in which visitors are looked for. */
function groupsOf<R extends Row>(rows: readonly Counted<R>[], within: readonly UniqueWithin[]) {
  const groups = new Map<string, Counted<R>[]>();
  for (const counted of rows) {
    const key = JSON.stringify(within.map((name) => counted.row[UNIQUE_WITHIN[name]]));
    const group = groups.get(key);
    if (group) group.push(counted);
    else groups.set(key, [counted]);
  }
  return Array.from(groups.values());
}

/** So few visitors, of all, may be told by other rules or another file of countries within the month. */
const MOST_CHANGED = 0.01;

/** Each visitor has one country, software, network and kind, but for a few. */
function areSteady(rows: readonly Counted<Row>[], count: number): boolean {
  const told = numbering<string>();
  const before = new Int32Array(count).fill(-1);
  const changed = new Set<number>();
  for (const { row, visitors } of rows) {
    const now = told.of(JSON.stringify(OF_A_VISITOR.map((field) => row[field])));
    for (const visitor of visitors) {
      if (before[visitor] === -1) before[visitor] = now;
      else if (before[visitor] !== now) changed.add(visitor);
    }
  }
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
  const numbers = numbering<string>();
  const whole = rows.reduce((sum, { _doc_count: requests = 1 }) => sum + requests, 0);
  const counted = rows.map((row) => ({
    row,
    visitors: Int32Array.from(row['sextant.visitor'] ?? [], numbers.of),
    counts: { 'usage.whole': whole },
  }));
  const isMain = ({ row }: Counted<R>) => Number(row['@timestamp'] === start);
  const ordered: readonly Counted<R>[] = [...counted].sort((a, b) => isMain(b) - isMain(a));
  if (!areSteady(ordered, numbers.count)) return [...rows];
  const several = (['project', 'catalogue'] as const).filter((name) => !isSingle(rows, name));
  for (const within of UNIQUE_CHOICES) {
    if (several.some((name) => within.includes(name))) continue;
    const field = uniqueField(within);
    const lastSeen = new Int32Array(numbers.count).fill(-1);
    groupsOf(ordered, within).forEach((group, turn) => {
      for (const { visitors, counts } of group) {
        const fresh = visitors.filter((visitor) => lastSeen[visitor] !== turn);
        for (const visitor of fresh) lastSeen[visitor] = turn;
        counts[field] = fresh.length;
      }
    });
  }
  return counted.map(({ row, counts }) => ({ ...row, ...counts }));
}
