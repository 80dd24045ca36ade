import type { useMeasures } from '../index_schema/usage_measures';
import { COUNTED, isCountedFailure } from '../query/failures';
import type { QueryClause } from '../query/query_clause';
import { isDownload, USED } from '../query/used';

export type UseMeasure = keyof typeof useMeasures;

type UsedRequest = Parameters<typeof isDownload>[0] & Parameters<typeof isCountedFailure>[0];

interface UseCount {
  readonly clause: QueryClause;
  /** The clause asked of one request. */
  finds(document: UsedRequest): boolean;
}

/** What is counted as a number in rows that do not tell apart the fields it is found by. */
export const USE_COUNTS: Readonly<Record<UseMeasure, UseCount>> = {
  'usage.downloads': { clause: USED.download, finds: isDownload },
  'usage.failures': { clause: COUNTED, finds: isCountedFailure },
};

export const USE_MEASURES = Object.keys(USE_COUNTS) as readonly UseMeasure[];

const MEASURE_OF = new Map(
  USE_MEASURES.map((measure) => [JSON.stringify(USE_COUNTS[measure].clause), measure])
);

/** The number that says how many requests a clause finds; undefined where none does. */
export const measureOfUse = (clause: unknown): UseMeasure | undefined =>
  MEASURE_OF.get(JSON.stringify(clause));
