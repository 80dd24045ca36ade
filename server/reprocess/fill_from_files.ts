import { SextantError } from '../../common/errors';
import { generationIndex, Generations } from '../../common/index_schema/months';
import type { UsageRow } from '../../common/usage/cubes';
import { Keep } from '../../common/usage/keep_rules';
import { linesOfBlock } from '../cli/workers/line_blocks';
import type { ConfiguredEnricher } from '../enrichment/configured_enricher';
import type { BlockTask } from '../ingest/block_task';
import { blockWork } from '../ingest/block_work';
import { bulkQueue } from '../ingest/bulk_queue';
import { joinLines } from '../ingest/join_records';
import type { PieceBlock } from '../ingest/piece_blocks';
import { refusedLines } from '../ingest/refused_lines';
import { writeBulk } from '../store/bulk_body';
import type { Transport } from '../store/transport';
import { blocksOfFile, LogFile, pieceChecker } from './find_files';
import type { MonthSums } from './month_sums';

export interface FileServices {
  readonly transport: Transport;
  readonly timeZone: string;
  readonly keep: Keep;
  /** The enricher of the lines of a log, by the current rules. */
  enricherOf(file: LogFile): Promise<ConfiguredEnricher>;
  /** @throws where the work must end */
  readonly onRead: (requests: number, leftOut: number) => void;
}

const changed = (path: string) =>
  new SextantError('conflict', `${path} changed while it was read again: try again`);

function countIn(rows: readonly UsageRow[], month: string): { all: number; dropped: number } {
  let all = 0;
  let dropped = 0;
  for (const row of rows) {
    if (row.cube !== 'traffic' || row.month !== month) continue;
    all += row.document._doc_count;
    dropped += row.document['usage.dropped'] ?? 0;
  }
  return { all, dropped };
}

/**
 * Reads the pieces of a log that hold requests of a month again, into a generation that nobody sees. Only
 * what was read before is: what has come since is added by who follows the log.
 *
 * @returns requests of the month
 * @throws SextantError conflict where the file is not as it was
 */
export async function fillFromFile(
  file: LogFile,
  month: string,
  next: Generations,
  sums: MonthSums,
  { transport, timeZone, keep, enricherOf, onRead }: FileServices
): Promise<number> {
  const { log, path } = file;
  const configured = await enricherOf(file);
  const work = blockWork(() => configured, keep, timeZone);
  const refused = refusedLines();
  const target = generationIndex('requests', month, next.requests);
  const queue = bulkQueue(
    (body) => writeBulk(transport, { ...body, isIndex: true }),
    (outcome) => refused.add(outcome.refused)
  );
  const { tape, blocks } = blocksOfFile(path);
  const check = pieceChecker(tape, log);
  let writes: Promise<void>[] = [];
  let isHeaded: boolean | undefined;
  let requests = 0;

  const taskOf = ({ bytes, offset }: PieceBlock, covered: number): BlockTask => ({
    key: month,
    stream: log.stream,
    server: log.server,
    name: log.file,
    bytes: new Uint8Array(0),
    lines: joinLines(linesOfBlock({ bytes, offset })).filter((line) => line.offset < covered),
    offset,
    inOrder: true,
    version: 0,
    skipBefore: 0,
    rewrite: false,
    monthsBefore: [],
  });

  async function closePiece(): Promise<void> {
    await queue.flush();
    await Promise.all(writes);
    writes = [];
    const rows = work.flush(month, refused.take(log.stream, 0, Number.MAX_SAFE_INTEGER));
    sums.addRows(rows);
    await sums.ease();
    const { all, dropped } = countIn(rows, month);
    requests += all;
    onRead(all, dropped);
  }

  for await (const block of blocks) {
    check.pass(block);
    const piece = check.pieceOf(block);
    if (piece && block.offset < piece.covered) {
      const { bodies, hasHeader } = await work.work(taskOf(block, piece.covered));
      isHeaded = isHeaded ?? hasHeader;
      for (const body of bodies.filter((each) => each.month === month)) {
        const bytes = Buffer.from(body.bytes.buffer);
        writes.push((await queue.add({ ...body, target, bytes })).written);
      }
      if (block.end >= piece.covered) await closePiece();
    } else if (isHeaded !== false) {
      // Its first lines tell whether lines describe those behind them.
      const all = Number.MAX_SAFE_INTEGER;
      const { hasHeader } = await work.work({ ...taskOf(block, all), dry: true });
      isHeaded = hasHeader || isHeaded === true;
    }
    if (check.isWhole()) break;
  }
  if (!check.isWhole()) throw changed(path);
  return requests;
}
