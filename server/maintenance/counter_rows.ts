import type { RequestDocument, RequestField } from '../../common/index_schema/requests';
import { counterDimensions } from '../../common/index_schema/usage_counter';

const NAMES = Object.keys(counterDimensions) as (keyof typeof counterDimensions & RequestField)[];

export interface CounterRow {
  readonly '@timestamp': string;
  _doc_count: number;
}

/** Adds counted requests of one day up to rows. */
export function counterRows(day: string) {
  const rows = new Map<string, CounterRow>();
  function add(document: RequestDocument): void {
    const values: Record<string, unknown> = {};
    for (const name of NAMES) {
      const value = document[name];
      // Several values are one set, in whatever order a request names them.
      if (Array.isArray(value)) values[name] = Array.from(new Set(value)).sort();
      else if (value !== undefined) values[name] = value;
    }
    const key = JSON.stringify(values);
    const row = rows.get(key) ?? { '@timestamp': day, ...values, _doc_count: 0 };
    row._doc_count += 1;
    rows.set(key, row);
  }
  /** In an order that is the same for the same requests, so that their ordinals are too. */
  const sorted = (): CounterRow[] =>
    Array.from(rows.keys())
      .sort()
      .flatMap((key) => rows.get(key) ?? []);
  return { add, sorted };
}

export const COUNTER_ROW_FIELDS: readonly string[] = NAMES;
