import type { RequestDocument } from '../../common/index_schema/requests';
import type { RefusedAction } from '../store/bulk_body';
import { offsetOfId, streamOfId } from './request_id';

/** A line whose document the index refused: it is none, so the cubes must not count it. */
export interface RefusedLine {
  readonly offset: number;
  readonly document: RequestDocument;
}

/** Remembers what was refused of each log until the piece it is of asks for it. */
export function refusedLines() {
  const byStream = new Map<string, RefusedLine[]>();
  return {
    add(refused: readonly RefusedAction[]): void {
      for (const { id, document } of refused) {
        if (document === undefined) continue;
        const lines = byStream.get(streamOfId(id)) ?? [];
        lines.push({ offset: offsetOfId(id), document: JSON.parse(document) });
        byStream.set(streamOfId(id), lines);
      }
    },
    /** Those that start from one offset on and before another. They are forgotten. */
    take(stream: string, from: number, to: number): RefusedLine[] {
      const lines = byStream.get(stream) ?? [];
      const isTaken = ({ offset }: RefusedLine) => offset >= from && offset < to;
      const left = lines.filter((line) => !isTaken(line));
      if (left.length > 0) byStream.set(stream, left);
      else byStream.delete(stream);
      return lines.filter(isTaken);
    },
  };
}

export type RefusedLines = ReturnType<typeof refusedLines>;
