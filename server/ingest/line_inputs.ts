import { basename } from 'path';
import { Readable } from 'stream';
import { readFramedLines } from './framed_lines';
import type { LogLine } from './log_line';
import { readFileLines, readLines } from './read_lines';

export interface IngestInput {
  /** Name of the file as stored. */
  readonly name: string;
  lines(): AsyncGenerator<LogLine[]>;
}

export const fileInput = (path: string): IngestInput => ({
  name: basename(path),
  lines: () => readFileLines(path),
});

export const streamInput = (name: string, stream: Readable): IngestInput => ({
  name,
  lines: () => readLines(stream, name),
});

/** Lines with their own file and offset: `file id ⇥ offset ⇥ line`. */
export const framedInput = (name: string, stream: Readable): IngestInput => ({
  name,
  lines: () => readFramedLines(stream, name),
});
