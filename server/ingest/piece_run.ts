import { SextantError } from '../../common/errors';
import type { StreamDocument } from '../../common/index_schema/streams';
import type { UsageRow } from '../../common/usage/cubes';
import { UsageAccumulator, usageAccumulator } from '../../common/usage/usage_accumulator';
import type { Checkpoint } from '../store/streams';
import type { BlockResult } from './block_task';
import type { ContentTape, PieceHash } from './content_tape';
import type { WrittenRows } from './usage_rows';
import { EPOCH, handOver, writePiece } from './write_piece';
import { MonthStates, readMonths, sealMonths } from './month_state';
import type { PieceBlock } from './piece_blocks';
import type { ReadStream, StreamServices } from './stream_services';

/** Blocks whose documents wait while the index is behind: reading waits then too. */
const MOST_WAITING = 2;

const NEW_LINE = 0x0a;

function linesIn({ bytes }: PieceBlock): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) lines += 1;
  return lines;
}

/**
 * One piece of a log while it is read. What was done of it before is compared by content and not written
 * again; its sums are made anew from its start.
 */
export class PieceRun {
  private readonly held: PieceBlock[] = [];
  /** Blocks that are worked on, or of which the documents wait for the index. */
  private readonly pending = new Set<Promise<void>>();
  /** Bulk writes that hold some of its documents. */
  private readonly writes = new Set<Promise<void>>();
  private readonly written: WrittenRows = new Map();
  private readonly key: string;
  private readonly hash: PieceHash;
  private readonly prior: StreamDocument;
  private readonly rewrite: boolean;
  private months: MonthStates;
  private total: UsageAccumulator | undefined;
  private end: number;
  private openLine: number | undefined;
  private lines = 0;
  private rejected = 0;
  /** Offsets of lines whose documents the index refused. */
  private refused: readonly number[];
  private isBegun = false;
  private isChanged = false;

  private constructor(
    private readonly services: StreamServices,
    private readonly stream: ReadStream,
    private readonly tape: ContentTape,
    private readonly piece: number,
    private readonly start: number,
    private checkpoint: Checkpoint | undefined
  ) {
    this.key = `${stream.id}/${piece}`;
    this.hash = tape.begin();
    this.prior = checkpoint?.document ?? {};
    this.end = start;
    const isOther = checkpoint !== undefined && this.prior.digest !== services.digest;
    this.rewrite = isOther || this.prior.rewrite === true;
    this.refused = this.rewrite ? [] : (this.prior.refused ?? []);
    this.months = readMonths(this.prior.months);
  }

  /** @param start offset of its first line */
  public static async open(
    services: StreamServices,
    stream: ReadStream,
    tape: ContentTape,
    { piece, offset: start }: PieceBlock
  ): Promise<PieceRun> {
    const checkpoint = await services.streams.checkpoint(stream.id, piece);
    const run = new PieceRun(services, stream, tape, piece, start, checkpoint);
    await run.seal();
    return run;
  }

  /** Offset up to which it was done before. */
  private get covered(): number {
    return this.prior.covered ?? this.start;
  }

  private async seal(): Promise<void> {
    for (const month of Object.keys(this.months)) await this.services.generations.load(month);
    this.months = sealMonths(this.months, this.services.generations.of, this.covered);
  }

  private refuse(): SextantError {
    return new SextantError(
      'conflict',
      `${this.stream.file} begins like a log that was read before but goes on differently: two files begin alike, name their servers (--server, or server in log_sources)`
    );
  }

  /** Takes the next lines of the piece. */
  public async take(block: PieceBlock): Promise<void> {
    const isBehind = this.end < this.covered;
    if (isBehind && block.end >= this.covered) {
      this.tape.advance(this.covered);
      if (this.hash.digest() !== this.prior.hash) throw this.refuse();
    }
    this.tape.advance(block.end);
    this.end = block.end;
    this.openLine = block.openLine;
    this.held.push(block);
    if (this.end > this.covered) await this.workOff();
  }

  private async begin(): Promise<void> {
    this.isBegun = true;
    const { stream, piece, prior, rewrite } = this;
    this.checkpoint = await this.services.streams.save(
      {
        ...prior,
        stream: stream.id,
        server: stream.server,
        file: stream.file,
        path: stream.path,
        reading: this.services.reading,
        piece,
        state: 'writing',
        epoch: stream.lease.epoch,
        digest: this.services.digest,
        rewrite,
        months: JSON.stringify(this.months),
      },
      this.checkpoint?.version
    );
  }

  private async workOff(): Promise<void> {
    if (!this.isBegun) await this.begin();
    for (const block of this.held.splice(0)) await this.work(block);
  }

  private async work(block: PieceBlock): Promise<void> {
    const { services, stream, rewrite, prior } = this;
    stream.lease.ensureHeld();
    this.isChanged = true;
    const sealed = Object.entries(this.months).map(([month, state]) => [month, state.sealed ?? 0]);
    const result = services.pool.work({
      key: this.key,
      stream: stream.id,
      server: stream.server,
      name: stream.file,
      bytes: block.bytes,
      offset: block.offset,
      version: stream.lease.epoch * EPOCH,
      skipBefore: rewrite ? this.start : this.covered,
      refusedBefore: this.refused,
      openLine: block.openLine,
      openBefore: prior.open_line,
      rewrite,
      monthsBefore: Object.keys(this.months),
      sealed: Object.fromEntries(sealed),
      inOrder: stream.inOrder,
    });
    const handed: Promise<void> = result
      .then((each) => this.write(each))
      .then(() => void this.pending.delete(handed));
    handed.catch(() => undefined);
    this.pending.add(handed);
    await services.pool.ready();
    while (this.pending.size > services.pool.threads + MOST_WAITING) {
      await Promise.race(this.pending);
    }
  }

  private async write(result: BlockResult): Promise<void> {
    if (result.hasHeader) this.stream.meetHeader();
    for (const write of await handOver(this.services, this.stream, result)) this.writes.add(write);
    this.lines += result.lines;
    this.rejected += result.rejects.length;
  }

  private async collect(isLast: boolean, end: number): Promise<UsageRow[]> {
    const refused = this.services.refused.take(this.stream.id, this.start, end);
    this.refused = [...this.refused, ...refused.map(({ offset }) => offset)];
    const parts = await this.services.pool.flush(this.key, refused);
    const [only = []] = parts;
    // Nothing to add up: the usual end of a piece.
    if (isLast && !this.total && parts.length === 1) return only;
    this.total = this.total ?? usageAccumulator(this.services.timeZone);
    for (const rows of parts) for (const row of rows) this.total.addRow(row);
    return this.total.rows();
  }

  /** Lets readers see what was read of it so far, with a checkpoint from which another process goes on. */
  public async publish(isLast = false): Promise<void> {
    if (!this.isBegun || !this.isChanged) return;
    const { services, stream, piece } = this;
    const { end, openLine } = this;
    this.isChanged = false;
    const state = { hash: this.hash.digest(), marks: this.hash.marks };
    await Promise.all(this.pending);
    await services.queue.flush();
    await Promise.all(Array.from(this.writes));
    this.writes.clear();
    const rows = await this.collect(isLast, end);
    if (stream.isOutOfOrder) return;
    await services.flushRejects();
    const { checkpoint, months } = await writePiece(services, {
      stream,
      piece,
      rows,
      months: this.months,
      length: end - this.start,
      written: this.written,
      checkpoint: this.checkpoint,
      done: {
        covered: end,
        hash: state.hash,
        marks: state.marks,
        open_line: openLine,
        lines: this.lines,
        rejected: this.rejected,
        refused: [...this.refused],
      },
    });
    this.checkpoint = checkpoint;
    this.months = months;
  }

  /** The piece, or the log, ends here. */
  public async finish(): Promise<void> {
    if (this.end < this.covered) {
      // A shorter copy: compared as far as there are marks.
      const marks = this.prior.marks ?? [];
      if (this.hash.marks.some((mark, at) => mark !== marks[at])) throw this.refuse();
    }
    const isWhole = this.end >= this.covered;
    const mustWork = isWhole && (this.rewrite || this.prior.state === 'writing');
    if (!this.isBegun && mustWork && this.held.length > 0) await this.workOff();
    if (this.isBegun) return this.publish(true);
    let lines = isWhole ? (this.prior.lines ?? 0) : 0;
    for (const block of this.held.splice(0)) {
      if (!isWhole) lines += linesIn(block);
      await this.stream.learn(block);
    }
    this.services.counts.add({ read: lines, known: lines, left_out: 0, rejected: 0 });
  }
}
