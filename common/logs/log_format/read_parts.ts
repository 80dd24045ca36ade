import { EntryField } from '../line_format';
import { closingQuote, unescapeField } from '../quoted';
import { LogFormat, Part } from './directive';
import { TimeParts } from './strftime';

/** A line taken apart by a format: texts with escapes undone, and the parts of its time. */
export interface LineParts {
  readonly texts: { [F in EntryField]?: string };
  /** Texts of durations with the unit that their directive has; the first of the finest. */
  duration?: { readonly text: string; readonly unit?: 's' | 'ms' | 'us' };
  readonly time: TimeParts;
}

/** A chain of addresses goes on behind a comma: `1.2.3.4, 10.0.0.1 - -`. */
function endOfChain(line: string, from: number, after: string): number {
  let end = line.indexOf(after, from);
  while (end > from && line.charCodeAt(end - 1) === 44) end = line.indexOf(after, end + 1);
  return end;
}

/** Where a field ends, or -1. A line that is cut in its last field is read. */
function endOfField(line: string, at: number, part: Part, isLast: boolean): number {
  const { after, meaning } = part;
  if (after === '') return line.length;
  let end: number;
  if (line.charCodeAt(at - 1) === 34 && (after === '"' || after.startsWith('" '))) {
    end = closingQuote(line, at);
  } else if (meaning.kind === 'field' && /^(?:address|forwarded)$/.test(meaning.field)) {
    end = endOfChain(line, at, after);
  } else {
    end = line.indexOf(after, at);
  }
  return end < 0 && isLast ? line.length : end;
}

function keep(found: LineParts, { meaning }: Part, text: string): void {
  if (meaning.kind !== 'field') return;
  if (meaning.field === 'duration') {
    const isFiner = found.duration === undefined || found.duration.unit === 's';
    if (isFiner && text !== '-' && text !== '') found.duration = { text, unit: meaning.unit };
    return;
  }
  const before = found.texts[meaning.field];
  if (before === undefined || before === '-') found.texts[meaning.field] = unescapeField(text);
}

/** Undefined where the line is not of the format; 'bad_time' where only its time is not. Linear. */
export function readParts(line: string, format: LogFormat): LineParts | 'bad_time' | undefined {
  if (!line.startsWith(format.before)) return undefined;
  const found: LineParts = { texts: {}, time: {} };
  const last = format.parts.length - 1;
  let at = format.before.length;
  for (let index = 0; index <= last; index += 1) {
    const part = format.parts[index] as Part;
    if (part.meaning.kind === 'time') {
      for (const piece of part.meaning.pieces) {
        at = piece(line, at, found.time);
        if (at < 0) return 'bad_time';
      }
    } else {
      const end = endOfField(line, at, part, index === last);
      if (end < 0) return undefined;
      keep(found, part, line.slice(at, end));
      at = end;
    }
    if (!line.startsWith(part.after, at) && !(index === last && at >= line.length))
      return undefined;
    at += part.after.length;
  }
  return found;
}
