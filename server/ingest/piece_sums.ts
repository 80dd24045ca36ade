import type { Parts } from '../../common/enrich/document_part';
import { monthOf } from '../../common/index_schema/months';
import type { UsageRow } from '../../common/usage/cubes';
import type { CountedRequest } from '../../common/usage/row';
import { UsageAccumulator, usageAccumulator } from '../../common/usage/usage_accumulator';
import type { BlockTask } from './block_task';
import type { RefusedLine } from './refused_lines';

/** A line that became a document. */
interface SummedLine {
  readonly offset: number;
  readonly month: string;
  readonly parts: Parts;
  readonly isKept: boolean;
  readonly request: CountedRequest;
}

interface Sum {
  readonly usage: UsageAccumulator;
  /** Blocks that are in it: several threads have a part of a piece each. */
  readonly blocks: {
    readonly sealed: BlockTask['sealed'];
    holds(offset: number): boolean;
  }[];
}

/** Is the line in the cubes of its month already? */
export const isSealed = (sealed: BlockTask['sealed'], month: string, offset: number) =>
  offset < (sealed?.[month] ?? 0);

/** The sums of pieces as far as one thread worked on them. */
export function pieceSums(timeZone: string) {
  const sums = new Map<string, Sum>();

  function sumOf(key: string): Sum {
    const known = sums.get(key) ?? { usage: usageAccumulator(timeZone), blocks: [] };
    sums.set(key, known);
    return known;
  }

  return {
    /** Adds the requests of one block of a piece. */
    block({ key, offset: from, bytes, lines, sealed }: BlockTask) {
      const { usage, blocks } = sumOf(key);
      const to = from + bytes.length;
      const offsets = lines && new Set(lines.map(({ offset }) => offset));
      const holds = (offset: number) => offsets?.has(offset) ?? (offset >= from && offset < to);
      blocks.push({ sealed, holds });
      return {
        add({ offset, month, parts, isKept, request }: SummedLine): void {
          if (!isSealed(sealed, month, offset)) usage.addParts(parts, isKept, request);
        },
      };
    },

    /**
     * The rows of a piece since they were last asked for.
     *
     * @param refused lines that became no documents: they do not count
     */
    flush(key: string, refused: readonly RefusedLine[]): UsageRow[] {
      const sum = sums.get(key);
      if (!sum) return [];
      sums.delete(key);
      for (const { offset, document } of refused) {
        const block = sum.blocks.find(({ holds }) => holds(offset));
        const month = monthOf(document['@timestamp'] ?? '');
        if (block && !isSealed(block.sealed, month, offset)) sum.usage.remove(document);
      }
      return sum.usage.rows();
    },
  };
}
