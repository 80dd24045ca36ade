import { RequestDocument, RequestField } from '../index_schema/requests';
import { Cube, CUBE_NAMES, CubeName, CUBES, UsageRow } from './cubes';
import { periodsIn } from './periods';
import { addMeasures, addRequest, DimensionValue, documentOfRow, newRow, Row } from './row';

export interface UsageAccumulator {
  /**
   * Counts a request in every cube.
   *
   * @param kept a document of it is kept among the raw requests
   */
  add(document: RequestDocument, kept?: boolean): void;
  /** Takes away a request that was added, and not yet as part of a row. */
  remove(document: RequestDocument): void;
  /** Adds a stored row to the row of the same dimensions: the sum is the same in any order. */
  addRow(row: UsageRow): void;
  /** Rows held: memory grows with them. */
  readonly size: number;
  /** The rows, always in the same order for the same input. */
  rows(): UsageRow[];
}

const SEPARATOR = '\u0000';

/** Several values are one set: sorted, each once, as the index keeps them. */
function asSet(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : Array.from(new Set(values)).sort();
}

type Source = Readonly<Partial<Record<RequestField, unknown>>>;

/** Rows of one cube by their dimensions. */
class CubeRows {
  public readonly rows = new Map<string, Row>();

  public constructor(private readonly cube: Cube) {}

  private keyOf(month: string, timestamp: string, source: Source): string {
    let key = month + timestamp;
    for (const name of this.cube.dimensions) {
      const value = source[name];
      key += SEPARATOR;
      if (value === undefined) continue;
      key += Array.isArray(value) ? asSet(value).join('\u0001') : value;
    }
    return key;
  }

  public rowOf(month: string, timestamp: string, source: Source): Row {
    const key = this.keyOf(month, timestamp, source);
    const known = this.rows.get(key);
    if (known) return known;
    const made = newRow(month, timestamp, this.valuesOf(source), this.cube.countsUses);
    this.rows.set(key, made);
    return made;
  }

  public remove(month: string, timestamp: string, source: Source): void {
    this.rows.delete(this.keyOf(month, timestamp, source));
  }

  private valuesOf(source: Source): Row['dimensions'] {
    const values: Partial<Record<RequestField, DimensionValue>> = {};
    for (const name of this.cube.dimensions) {
      const value = source[name];
      if (Array.isArray(value) && value.length > 0) values[name] = asSet(value);
      else if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    }
    return values;
  }
}

/**
 * Adds requests up to the rows of the cubes of usage (docs/adr/0010). It holds one row for each distinct
 * combination of a period and its dimensions, at most one a request and cube: feed it by pieces.
 *
 * @param timeZone IANA zone in which hours and days are counted
 * @throws Error where the zone is unknown
 */
export function usageAccumulator(timeZone: string): UsageAccumulator {
  const periodsOf = periodsIn(timeZone);
  const cubes = CUBE_NAMES.map((name) => ({
    name,
    ...CUBES[name],
    held: new CubeRows(CUBES[name]),
  }));

  function add(document: RequestDocument, kept = true): void {
    const periods = periodsOf(document['@timestamp'] ?? '');
    for (const { name, grain, held } of cubes) {
      const row = held.rowOf(periods.month, periods[grain], document);
      addRequest(row, document, 1, name === 'audience' ? document['sextant.visitor'] : undefined);
      if (name === 'traffic' && !kept) row.dropped += 1;
    }
  }

  function remove(document: RequestDocument): void {
    const periods = periodsOf(document['@timestamp'] ?? '');
    for (const { name, grain, held } of cubes) {
      const row = held.rowOf(periods.month, periods[grain], document);
      addRequest(row, document, -1, name === 'audience' ? document['sextant.visitor'] : undefined);
      if (row.requests <= 0) held.remove(periods.month, periods[grain], document);
    }
  }

  function addRow({ cube, month, document }: UsageRow): void {
    const found = cubes.find(({ name }) => name === cube);
    const { '@timestamp': timestamp } = document;
    // What an earlier attempt left empty has no time.
    if (!found || timestamp === undefined) return;
    addMeasures(found.held.rowOf(month, timestamp, document), document);
  }

  const rows = (): UsageRow[] =>
    cubes.flatMap(({ name, held }) =>
      Array.from(held.rows.values(), (row) => asUsageRow(name, row))
    );

  return {
    add,
    remove,
    addRow,
    rows,
    get size() {
      return cubes.reduce((sum, { held }) => sum + held.rows.size, 0);
    },
  };
}

function asUsageRow(cube: CubeName, row: Row): UsageRow {
  return { cube, month: row.month, document: documentOfRow(row) } as UsageRow;
}
