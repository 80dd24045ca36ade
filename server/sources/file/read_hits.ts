import { readFile } from 'fs/promises';
import { createReadStream } from 'fs';
import { createInterface } from 'readline';
import { messageOf, SextantError } from '../../../common/errors';
import { isObject } from '../geonetwork_hit/read_values';

/** First characters looked at to tell a whole JSON answer from one hit per line. */
const HEAD_BYTES = 64 * 1024;

async function* readLines(path: string): AsyncGenerator<unknown> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.trim() !== '') yield parse(line);
  }
}

/** A line that is no JSON is an entry that cannot be mapped: it is counted, not fatal. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function startsWithJsonLine(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: HEAD_BYTES - 1 })) {
    const head = String(chunk);
    const end = head.indexOf('\n');
    return end > 0 && isObject(parse(head.slice(0, end)));
  }
  return false;
}

/** What is no answer of `_search` is one entry that cannot be mapped: counted, not fatal. */
function hitsOf(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  const hits = isObject(answer) && isObject(answer.hits) ? answer.hits.hits : undefined;
  return Array.isArray(hits) ? hits : [answer];
}

async function readAnswer(path: string): Promise<unknown> {
  const content = await readFile(path, 'utf8');
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new SextantError(
      'source_invalid',
      `${path} is neither a JSON answer of _search nor one JSON hit per line: ${messageOf(error)}`
    );
  }
}

/** A hit has `_source`; a line may also be the source alone. */
function asHit(value: unknown): unknown {
  return isObject(value) && !('_source' in value) && 'uuid' in value ? { _source: value } : value;
}

/**
 * The hits of a saved answer of GeoNetwork's `_search`, or of a file with one hit per line.
 * @throws SextantError source_unreachable | source_invalid
 */
export async function* readHits(path: string): AsyncGenerator<unknown> {
  try {
    if (await startsWithJsonLine(path)) {
      for await (const line of readLines(path)) {
        const whole = isObject(line) && isObject(line.hits) ? hitsOf(line) : [line];
        for (const hit of whole) yield asHit(hit);
      }
      return;
    }
  } catch (error) {
    if (error instanceof SextantError) throw error;
    throw new SextantError('source_unreachable', `${path} cannot be read: ${messageOf(error)}`);
  }
  for (const hit of hitsOf(await readAnswer(path))) yield asHit(hit);
}
