import type { Enricher } from '../../common/enrich/create_enricher';
import { excerptOf } from '../../common/enrich/excerpt';
import type { Enriched } from '../../common/enrich/options';
import { monthOf } from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import type { UsageRow } from '../../common/usage/cubes';
import type { Keep } from '../../common/usage/keep_rules';
import { UsageAccumulator, usageAccumulator } from '../../common/usage/usage_accumulator';
import { linesOfBlock } from '../cli/workers/line_blocks';
import type { ConfiguredEnricher } from '../enrichment/configured_enricher';
import type { BlockResult, BlockTask, FoundReject, MonthBody } from './block_task';
import { joinLines } from './join_records';
import type { LogLine } from './log_line';
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

/** How the writes of one line look. A line that may be there already in another form is written over. */
function writeLine(bodies: Bodies, task: BlockTask, line: Line, isKept: boolean): void {
  const { document } = line.enriched;
  const { rewrite, version } = task;
  const id = requestId(task.stream, line.offset);
  const isOpen = line.offset === task.openLine || line.offset === task.openBefore;
  const month = monthOf(document?.['@timestamp'] ?? '');
  const remove = (from: string) => bodies.add(from, id, `{"delete":{"_id":"${id}"}}`);
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
  const sums = new Map<string, UsageAccumulator>();

  function sumOf(key: string): UsageAccumulator {
    const known = sums.get(key) ?? usageAccumulator(timeZone);
    sums.set(key, known);
    return known;
  }

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
    const sum = sumOf(task.key);
    const { skipBefore, openBefore, sealed } = task;
    let leftOut = 0;
    let known = 0;
    for (const line of lines) {
      const { rejected } = line.enriched;
      const isKnown = line.offset < skipBefore && line.offset !== openBefore;
      if (isKnown) known += 1;
      if (line.enriched.document) {
        const { document } = line.enriched;
        const isKept = keep(document, requestId(task.stream, line.offset));
        const month = monthOf(document['@timestamp'] ?? '');
        months.add(month);
        if (line.offset >= (sealed?.[month] ?? 0)) sum.add(document, isKept);
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

  /** The rows of a piece since they were last asked for. */
  function flush(key: string): UsageRow[] {
    const rows = sums.get(key)?.rows() ?? [];
    sums.delete(key);
    return rows;
  }

  return { work, flush };
}

export type BlockWork = ReturnType<typeof blockWork>;
