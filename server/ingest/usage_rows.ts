import { monthAlias } from '../../common/index_schema/months';
import { CUBE_NAMES, CubeName, UsageRow } from '../../common/usage/cubes';
import type { BulkBody } from '../store/bulk_body';
import type { MonthState, MonthStates } from './month_state';

/** Where the rows of a piece stand. */
export interface RowPlace {
  readonly stream: string;
  readonly piece: number;
  /** Refuses writes of those who had the lease before, and of less of the piece. */
  readonly version: number;
}

type Documents = Readonly<Record<string, Partial<Record<CubeName, readonly object[]>>>>;

function byMonth(rows: readonly UsageRow[]): Documents {
  const documents: Record<string, Partial<Record<CubeName, object[]>>> = {};
  for (const { month, cube, document } of rows) {
    const cubes = (documents[month] = documents[month] ?? {});
    (cubes[cube] = cubes[cube] ?? []).push(document);
  }
  return documents;
}

/**
 * The states of months as they will be when these rows are written: known before the first is.
 *
 * @param isDone the rows are all there is; before, those of an earlier attempt count too
 */
export function intendedMonths(
  before: MonthStates,
  rows: readonly UsageRow[],
  generationOf: (month: string) => number,
  isDone: boolean
): MonthStates {
  const documents = byMonth(rows);
  const months: Record<string, MonthState> = {};
  for (const month of Array.from(new Set([...Object.keys(before), ...Object.keys(documents)]))) {
    const state = before[month] ?? { generation: generationOf(month), rows: {} };
    const counts: Partial<Record<CubeName, number>> = {};
    for (const cube of CUBE_NAMES) {
      const now = documents[month]?.[cube]?.length ?? 0;
      const most = isDone ? now : Math.max(now, state.rows[cube] ?? 0);
      if (most > 0) counts[cube] = most;
    }
    months[month] = { ...state, rows: counts };
  }
  return months;
}

const ROWS_A_BODY = 5000;

/** Rows as they were last written by this process, by their ids: what did not change is not written again. */
export type WrittenRows = Map<string, string>;

/**
 * The bodies that write the rows of a piece. The id of a row is its generation, stream, piece and ordinal,
 * never its dimensions: other rules make other rows, and none of the old may be left.
 *
 * @param intended how many rows may be there: those that are not among `rows` become empty
 */
export function* rowBodies(
  rows: readonly UsageRow[],
  intended: MonthStates,
  { stream, piece, version }: RowPlace,
  written: WrittenRows
): Generator<BulkBody> {
  const documents = byMonth(rows);
  for (const [month, { generation, rows: counts }] of Object.entries(intended)) {
    for (const cube of CUBE_NAMES) {
      const found = documents[month]?.[cube] ?? [];
      let text = '';
      let count = 0;
      const body = (): BulkBody => ({
        target: monthAlias(cube, month),
        bytes: Buffer.from(text),
        count,
      });
      for (let ordinal = 0; ordinal < (counts[cube] ?? 0); ordinal += 1) {
        const id = `${generation}/${stream}/${piece}/${ordinal}`;
        const document = JSON.stringify(found[ordinal] ?? {});
        const key = `${cube}/${month}/${id}`;
        if (written.get(key) !== document) {
          written.set(key, document);
          const action = { _id: id, version, version_type: 'external_gte' };
          text += `${JSON.stringify({ index: action })}\n${document}\n`;
          count += 1;
        }
        if (count >= ROWS_A_BODY) {
          yield body();
          text = '';
          count = 0;
        }
      }
      if (count > 0) yield body();
    }
  }
}
