import { fieldsOf, Parts } from '../enrich/document_part';
import { RequestDocument } from '../index_schema/requests';
import { CubeRows } from './cube_rows';
import { CUBE_NAMES, CubeName, CUBES, UsageRow } from './cubes';
import { countedRequest } from './counted_request';
import { partNumbers, PartRows } from './part_rows';
import { periodsIn } from './periods';
import { addMeasures, addRequest, CountedRequest, documentOfRow, Row } from './row';

export interface UsageAccumulator {
  /**
   * Counts a request in every cube.
   *
   * @param kept a document of it is kept among the raw requests
   */
  add(document: RequestDocument, kept?: boolean): void;
  /**
   * The same of a document in parts, several times as fast where lines share them.
   *
   * @param request what is counted of it, where that is known already
   */
  addParts(parts: Parts, kept?: boolean, request?: CountedRequest): void;
  /** Takes away a request that was added, and not yet as part of a row. */
  remove(document: RequestDocument): void;
  /** Adds a stored row to the row of the same dimensions: the sum is the same in any order. */
  addRow(row: UsageRow): void;
  /** Rows held: memory grows with them. */
  readonly size: number;
  /** The rows, always in the same order for the same input. */
  rows(): UsageRow[];
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
  const cubes = CUBE_NAMES.map((name, at) => ({
    name,
    ...CUBES[name],
    held: new CubeRows(CUBES[name]),
    found: new PartRows(at),
  }));

  const numbersOf = partNumbers(cubes);

  function count(row: Row, name: CubeName, request: CountedRequest, times: 1 | -1): void {
    addRequest(row, request, times, name === 'audience' ? request['sextant.visitor'] : undefined);
  }

  function addTo(row: Row, name: CubeName, request: CountedRequest, kept: boolean): void {
    count(row, name, request, 1);
    if (name === 'traffic' && !kept) row.dropped += 1;
  }

  function add(document: RequestDocument, kept = true): void {
    const periods = periodsOf(document['@timestamp'] ?? '');
    for (const { name, grain, held } of cubes) {
      addTo(held.rowOf(periods.month, periods[grain], document), name, document, kept);
    }
  }

  function addParts(parts: Parts, kept = true, request = countedRequest(parts)): void {
    const { month, ...periods } = periodsOf(parts.line['@timestamp'] ?? '');
    const numbers = numbersOf(parts);
    for (const { name, grain, dimensions, held, found } of cubes) {
      const make = () => held.rowOf(month, periods[grain], fieldsOf(parts, dimensions));
      addTo(found.rowOf(month, periods[grain], parts, numbers, make), name, request, kept);
    }
  }

  function remove(document: RequestDocument): void {
    const periods = periodsOf(document['@timestamp'] ?? '');
    for (const { name, grain, held, found } of cubes) {
      const row = held.rowOf(periods.month, periods[grain], document);
      count(row, name, document, -1);
      if (row.requests > 0) continue;
      held.remove(periods.month, periods[grain], document);
      found.forget();
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
    addParts,
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
