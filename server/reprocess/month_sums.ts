import { generationIndex, Generations } from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import type { UsageRow } from '../../common/usage/cubes';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import { BulkChange, bulkChanges } from '../store/bulk_changes';
import type { Transport } from '../store/transport';

/** Rows held in memory: they are written in parts, which queries add up. */
const MOST_ROWS = 100_000;

/** Adds up a month into the cubes of a generation that nobody sees. */
export function monthSums(transport: Transport, month: string, next: Generations, zone: string) {
  let sums = usageAccumulator(zone);
  let part = 0;

  async function write(): Promise<void> {
    const changes = sums.rows().map(({ cube, document }, ordinal): BulkChange => {
      const index = generationIndex(cube, month, next[cube]);
      return { action: 'index', index, id: `${next[cube]}/reprocess/${part}/${ordinal}`, document };
    });
    await bulkChanges(transport, changes);
    sums = usageAccumulator(zone);
    part += 1;
  }

  return {
    add: (document: RequestDocument) => sums.add(document),
    addRows(rows: readonly UsageRow[]): void {
      for (const row of rows) if (row.month === month) sums.addRow(row);
    },
    /** Lets go of rows where they are many. */
    async ease(): Promise<void> {
      if (sums.size > MOST_ROWS) await write();
    },
    end: write,
  };
}

export type MonthSums = ReturnType<typeof monthSums>;
