import { segmentsOf } from '../ogc/service_definition';

/** What a pattern found: the name it captured, or '' where it captures none; undefined: no match. */
export type ProjectPattern = (text: string) => string | undefined;

/** A name that a capture may give: no path tricks, no markup. */
export const PROJECT_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u;
const PLACEHOLDER = /\{([^{}]{1,512})\}|\*/;

interface Part {
  readonly before: string;
  readonly after: string;
  /** Undefined: anything; 'project': anything, captured; else one of these. */
  readonly among?: ReadonlySet<string> | 'project';
  readonly exact: boolean;
}

function compilePart(text: string, pattern: string): Part {
  const found = PLACEHOLDER.exec(text);
  if (!found) return { before: text.toLowerCase(), after: '', exact: true };
  const after = text.slice(found.index + found[0].length);
  if (/[{}*]/.test(text.slice(0, found.index) + after)) {
    throw new Error(`"${pattern}": one {…} or * between two "/" at most`);
  }
  const inner = found[1];
  return {
    before: text.slice(0, found.index).toLowerCase(),
    after: after.toLowerCase(),
    among:
      inner === undefined || inner === 'project'
        ? inner && 'project'
        : new Set(inner.toLowerCase().split('|')),
    exact: false,
  };
}

/** '' where it fits and captures nothing. */
function matchPart(part: Part, text: string): string | undefined {
  const { before, after, among } = part;
  if (part.exact) return text === before ? '' : undefined;
  const middle = text.slice(before.length, text.length - after.length);
  const fits = text.length > before.length + after.length;
  if (!fits || !text.startsWith(before) || !text.endsWith(after)) return undefined;
  if (among === undefined) return '';
  if (among === 'project') return PROJECT_NAME.test(middle) ? middle : undefined;
  return among.has(middle) ? '' : undefined;
}

/**
 * Compiles a pattern of a path or a value: segments between "/", compared without case from the start;
 * what follows the last one is free where `open`. In a segment `{a|b}` is one of these, `{project}` the
 * name (in lower case), `*` anything. No regular expression, hence linear whatever is configured.
 *
 * @throws Error where the pattern cannot be read
 */
export function compileProjectPattern(pattern: string, open: boolean): ProjectPattern {
  const parts = segmentsOf(pattern).map((text) => compilePart(text, pattern));
  if (parts.length === 0) throw new Error(`"${pattern}": an empty pattern`);
  return (text) => {
    const segments = segmentsOf(text.toLowerCase());
    if (segments.length < parts.length || (!open && segments.length > parts.length))
      return undefined;
    let name = '';
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at];
      const found = part && matchPart(part, segments[at] || '');
      if (found === undefined) return undefined;
      name = found || name;
    }
    return name;
  };
}
