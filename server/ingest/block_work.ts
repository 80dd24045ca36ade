import type { Enricher } from '../../common/enrich/create_enricher';
import { excerptOf } from '../../common/enrich/excerpt';
import type { Enriched } from '../../common/enrich/options';
import type { RequestDocument } from '../../common/index_schema/requests';
import type { Keep } from '../../common/usage/keep_rules';
import { linesOfBlock } from '../cli/workers/line_blocks';
import type { ConfiguredEnricher } from '../enrichment/configured_enricher';
import type { BlockResult, BlockTask, FoundReject, MonthBody } from './block_task';
import { joinLines } from './join_records';
import type { LogLine } from './log_line';
import { isSealed, monthOfDocument, pieceSums } from './piece_sums';
import { requestId } from './request_id';

/** Gathers the lines of `_bulk` by month. */
class Bodies {
  private readonly texts = new Map<string, { text: string; ids: string[] }>();

  public add(month: string, id: string, action: string, document?: RequestDocument): void {
    let found = this.texts.get(month);
    if (!found) this.texts.set(month, (found = { text: '', ids: [] }));
    found.text += document ? `${action}\n${JSON.stringify(document)}\n` : `${action}\n`;
    found.ids.push(id);
  }

  public take(): MonthBody[] {
    return Array.from(this.texts, ([month, { text, ids }]) => {
      const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
      bytes.write(text);
      return { month, bytes, count: ids.length };
    });
  }
}

const NOTHING = { bodies: [], rejects: [], months: [], lines: 0, leftOut: 0, known: 0 };

interface Line {
  readonly offset: number;
  readonly enriched: Enriched;
}

/**
 * How the writes of one line look. A line that may be there already in another form is written over, but not
 * in a month that was made anew since: it stays as that made it.
 */
function writeLine(bodies: Bodies, task: BlockTask, line: Line, isKept: boolean): void {
  const { document } = line.enriched;
  const { rewrite, version } = task;
  const id = requestId(task.stream, line.offset);
  const isOpen = line.offset === task.openLine || line.offset === task.openBefore;
  const month = document ? monthOfDocument(document) : '';
  const remove = (from: string) => {
    if (!isOpen && isSealed(task.sealed, from, line.offset)) return;
    bodies.add(from, id, `{"delete":{"_id":"${id}"}}`);
  };
  if (!rewrite && !isOpen) {
    if (document && isKept) bodies.add(month, id, `{"create":{"_id":"${id}"}}`, document);
    return;
  }
  const isWritten = document !== undefined && isKept;
  if (isWritten) {
    const fence = `"version":${version},"version_type":"external_gte"`;
    bodies.add(month, id, `{"index":{"_id":"${id}",${fence}}}`, document);
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

  async function work(task: BlockTask): Promise<BlockResult> {
    const read = task.lines ?? joinLines(linesOfBlock(task));
    const lines = await configured().batch((enricher) =>
      read.map((each) => enrichLine(enricher, task, each))
    );
    const bodies = new Bodies();
    const rejects: FoundReject[] = [];
    const months = new Set<string>();
    const hasHeader = lines.some(({ enriched }) => enriched.rejected === 'header');
    if (task.dry) return { ...NOTHING, hasHeader };
    const sum = sums.block(task);
    const { skipBefore, openBefore } = task;
    const refused = new Set(task.refusedBefore);
    let leftOut = 0;
    let known = 0;
    for (const line of lines) {
      const { document, rejected } = line.enriched;
      const month = document ? monthOfDocument(document) : '';
      const isThere = line.offset < skipBefore || isSealed(task.sealed, month, line.offset);
      const isKnown = isThere && line.offset !== openBefore;
      if (isKnown) known += 1;
      if (document) {
        const isKept = keep(document, requestId(task.stream, line.offset));
        months.add(month);
        if (!isKnown || !refused.has(line.offset)) sum.add(line.offset, document, isKept);
        if (!isKnown) writeLine(bodies, task, line, isKept);
        if (!isKnown && !isKept) leftOut += 1;
      } else if (!isKnown) {
        writeLine(bodies, task, line, false);
        const { excerpt } = line.enriched;
        rejects.push({ offset: line.offset, reason: String(rejected), excerpt });
      }
    }
    return {
      bodies: bodies.take(),
      rejects,
      months: Array.from(months),
      hasHeader,
      lines: lines.length,
      leftOut,
      known,
    };
  }

  return { work, flush: sums.flush };
}

export type BlockWork = ReturnType<typeof blockWork>;
