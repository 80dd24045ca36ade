import { INDEX } from '../../common/index_schema/indices';
import type { StreamDocument } from '../../common/index_schema/streams';
import { readMonths } from '../ingest/month_state';
import type { Transport } from '../store/transport';
import { viewPages } from '../store/view_pages';

/** A piece of a log, as far as it was read. */
export interface ReadPiece {
  readonly piece: number;
  readonly covered: number;
  readonly hash: string;
}

/** A log with its pieces that hold requests of a month. */
export interface LogOfMonth {
  readonly stream: string;
  readonly server: string;
  /** Name of the file, and where it was last read; absent of what was no file. */
  readonly file: string;
  readonly path?: string;
  /** JSON: how its lines were read. */
  readonly reading?: string;
  readonly pieces: readonly ReadPiece[];
}

const FIELDS = [
  'stream',
  'server',
  'file',
  'path',
  'reading',
  'piece',
  'covered',
  'hash',
  'months',
];

/** The logs that requests of months came from. @param months 2026.01 */
export async function logsOfMonths(
  transport: Transport,
  months: readonly string[]
): Promise<ReadonlyMap<string, readonly LogOfMonth[]>> {
  const logs = new Map(months.map((month) => [month, new Map<string, LogOfMonth>()]));
  const query = { term: { kind: 'piece' } };
  const search = { index: INDEX.streams, query, sort: [{ stream: 'asc' }], fields: FIELDS };
  for await (const page of viewPages<StreamDocument>(transport, search)) {
    for (const { document } of page) {
      const { stream = '', server = '', file = '', path, reading, months: text } = document;
      const { piece = 0, covered = 0, hash = '' } = document;
      for (const month of Object.keys(readMonths(text))) {
        const ofMonth = logs.get(month);
        const before = ofMonth?.get(stream)?.pieces ?? [];
        const pieces = [...before, { piece, covered, hash }];
        ofMonth?.set(stream, { stream, server, file, path, reading, pieces });
      }
    }
  }
  return new Map(Array.from(logs, ([month, found]) => [month, Array.from(found.values())]));
}
