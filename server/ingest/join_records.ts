import type { LogLine } from './log_line';

/** GeoServer's audit log writes a request as an element over some twenty lines. */
const OPEN = /^\s*<Request(?=[\s>])/;
const CLOSE = '</Request>';

/** Beyond these nothing is kept, and the whole is rejected as too long. In characters and lines. */
const LONGEST = 128 * 1024;
const MOST_LINES = 10000;

interface OpenRecord {
  readonly first: LogLine;
  text: string;
  lines: number;
}

const mayOpen = (line: string) => {
  const code = line.charCodeAt(0);
  return code === 60 || code === 32 || code === 9;
};

/** Joins the lines of requests of one file or of several that come mixed. */
function recordJoiner() {
  const records = new Map<string, OpenRecord>();

  const close = (key: string, { first, text }: OpenRecord): LogLine => {
    records.delete(key);
    return { ...first, line: text };
  };

  function add(each: LogLine, joined: LogLine[]): void {
    const key = each.file ?? '';
    const record = records.get(key);
    const opens = mayOpen(each.line) && OPEN.test(each.line);
    if (record && opens) joined.push(close(key, record));
    if (opens && !each.line.includes(CLOSE)) {
      records.set(key, { first: each, text: each.line, lines: 1 });
    } else if (record && !opens) {
      if (record.text.length < LONGEST) record.text += `\n${each.line}`;
      record.lines += 1;
      if (each.line.includes(CLOSE) || record.lines >= MOST_LINES) joined.push(close(key, record));
    } else {
      joined.push(each);
    }
  }

  function join(batch: LogLine[]): LogLine[] {
    if (records.size === 0 && !batch.some(({ line }) => mayOpen(line))) return batch;
    const joined: LogLine[] = [];
    for (const each of batch) add(each, joined);
    return joined;
  }

  const end = () => Array.from(records, ([key, record]) => close(key, record));

  return { join, end };
}

/** Joins lines of which no request goes on behind them. */
export function joinLines(lines: LogLine[]): LogLine[] {
  const { join, end } = recordJoiner();
  const joined = join(lines);
  const torn = end();
  return torn.length > 0 ? [...joined, ...torn] : joined;
}

/**
 * Joins the lines of a request that a log writes over several, by "\n", per file; other lines pass as they
 * are. What is never closed comes as it is: its format rejects it.
 */
export async function* joinRecords(batches: AsyncIterable<LogLine[]>): AsyncGenerator<LogLine[]> {
  const { join, end } = recordJoiner();
  for await (const batch of batches) {
    const joined = join(batch);
    if (joined.length > 0) yield joined;
  }
  const torn = end();
  if (torn.length > 0) yield torn;
}
