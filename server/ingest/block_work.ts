import type { Enricher } from '../../common/enrich/create_enricher';
import { jsonOf } from '../../common/enrich/document_part';
import { excerptOf } from '../../common/enrich/excerpt';
import type { Enriched } from '../../common/enrich/options';
import { monthOf } from '../../common/index_schema/months';
import { countedRequest } from '../../common/usage/counted_request';
import type { Keep } from '../../common/usage/keep_rules';
import { linesOfBlock } from '../cli/workers/line_blocks';
import type { ConfiguredEnricher } from '../enrichment/configured_enricher';
import type { BlockResult, BlockTask, FoundReject, MonthBody } from './block_task';
import { joinLines } from './join_records';
import { JsonLines } from './json_lines';
import type { LogLine } from './log_line';
import { isSealed, pieceSums } from './piece_sums';
import { requestId } from './request_id';

/** Gathers the lines of `_bulk` by month. */
class Bodies {
  private readonly months = new Map<string, { lines: JsonLines; count: number; deletes: number }>();

  /** @param expected number of documents */
  public constructor(private readonly expected: number) {}

  public add(month: string, action: string, document?: string): void {
    let found = this.months.get(month);
    if (!found) {
      const share = Math.ceil(this.expected / (1 + this.months.size));
      this.months.set(month, (found = { lines: new JsonLines(share), count: 0, deletes: 0 }));
    }
    found.lines.add(action);
    if (document === undefined) found.deletes += 1;
    else found.lines.add(document);
    found.count += 1;
  }

  public take(): MonthBody[] {
    return Array.from(this.months, ([month, { lines, count, deletes }]) => ({
      month,
      bytes: lines.take(),
      count,
      deletes,
    }));
  }
}

/** Lines that are enriched before they are written: what they need meanwhile is in memory. */
const BATCH = 200;

/** Of a block of which only headers are learned. */
const NOTHING = { bodies: [], rejects: [], months: [], lines: 0, leftOut: 0, known: 0 };

interface Line {
  readonly offset: number;
  readonly enriched: Enriched;
}

/**
 * How the writes of one line look. A line that may be there already in another form is written over, but not
 * in a month that was made anew since: it stays as that made it.
 */
function writeLine(
  bodies: Bodies,
  task: BlockTask,
  { offset, enriched: { parts } }: Line,
  month: string,
  isKept: boolean
): void {
  const { rewrite, version } = task;
  const id = requestId(task.stream, offset);
  const isOpen = offset === task.openLine || offset === task.openBefore;
  const remove = (from: string) => {
    if (!isOpen && isSealed(task.sealed, from, offset)) return;
    bodies.add(from, `{"delete":{"_id":"${id}"}}`);
  };
  if (!rewrite && !isOpen) {
    if (parts && isKept) bodies.add(month, `{"create":{"_id":"${id}"}}`, jsonOf(parts));
    return;
  }
  const isWritten = parts !== undefined && isKept;
  if (isWritten) {
    const fence = `"version":${version},"version_type":"external_gte"`;
    bodies.add(month, `{"index":{"_id":"${id}",${fence}}}`, jsonOf(parts));
  }
  for (const other of task.monthsBefore) if (!isWritten || other !== month) remove(other);
}

/**
 * What a thread does with blocks of lines: enriches them, makes the bodies of `_bulk`, and adds them up for
 * the cubes, a sum for each piece until it is asked for.
 */
export function blockWork(configured: () => ConfiguredEnricher, keep: Keep, timeZone: string) {
  const sums = pieceSums(timeZone);

  function enrichLine(
    { enrich }: Enricher,
    task: BlockTask,
    { line, offset, rejected, file = task.name }: LogLine
  ): Line {
    const { server, stream: log } = task;
    const enriched: Enriched =
      rejected === undefined
        ? enrich(line, { server, file, offset, log })
        : { rejected, excerpt: excerptOf(line) };
    return { offset, enriched };
  }

  /** Takes the lines of a block as they were enriched. */
  function takerOf(task: BlockTask, count: number) {
    const bodies = new Bodies(count);
    const rejects: FoundReject[] = [];
    const months = new Set<string>();
    const sum = sums.block(task);
    const { skipBefore, openBefore } = task;
    const refused = new Set(task.refusedBefore);
    let leftOut = 0;
    let known = 0;

    function take(line: Line): void {
      const { enriched } = line;
      const { parts } = enriched;
      const month = parts ? monthOf(parts.line['@timestamp'] ?? '') : '';
      const isThere = line.offset < skipBefore || isSealed(task.sealed, month, line.offset);
      const isKnown = isThere && line.offset !== openBefore;
      if (isKnown) known += 1;
      if (parts) {
        const { offset } = line;
        const request = countedRequest(parts);
        const isKept = keep(request, () => requestId(task.stream, offset));
        months.add(month);
        if (!isKnown || !refused.has(offset)) sum.add({ offset, month, parts, isKept, request });
        if (!isKnown) writeLine(bodies, task, line, month, isKept);
        if (!isKnown && !isKept) leftOut += 1;
      } else if (!isKnown && enriched.rejected !== undefined) {
        writeLine(bodies, task, line, '', false);
        const { rejected, excerpt } = enriched;
        rejects.push({ offset: line.offset, reason: rejected, excerpt });
      }
    }

    const taken = () => ({
      bodies: bodies.take(),
      rejects,
      months: Array.from(months),
      lines: count,
      leftOut,
      known,
    });
    return { take, taken };
  }

  async function work(task: BlockTask): Promise<BlockResult> {
    const read = task.lines ?? joinLines(linesOfBlock(task));
    const taker = task.dry ? undefined : takerOf(task, read.length);
    let hasHeader = false;
    for (let at = 0; at < read.length; at += BATCH) {
      const lines = await configured().batch((enricher) =>
        read.slice(at, at + BATCH).map((each) => enrichLine(enricher, task, each))
      );
      for (const line of lines) {
        hasHeader = hasHeader || line.enriched.rejected === 'header';
        taker?.take(line);
      }
    }
    return { ...(taker?.taken() ?? NOTHING), hasHeader };
  }

  return { work, flush: sums.flush };
}

export type BlockWork = ReturnType<typeof blockWork>;
