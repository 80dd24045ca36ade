const HEX_PAIR = /^[0-9a-f]{2}$/i;

/** Undefined where the two characters from `at` are no hexadecimal number. */
function byteAt(text: string, at: number): number | undefined {
  const pair = text.slice(at, at + 2);
  return HEX_PAIR.test(pair) ? parseInt(pair, 16) : undefined;
}

/** Bytes as UTF-8; where they are none, as ISO 8859-1: old clients encode "é" as %E9. */
function textOfBytes(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(
      bytes.map((byte) => '%' + (byte < 16 ? '0' : '') + byte.toString(16)).join('')
    );
  } catch {
    return bytes.map((byte) => String.fromCharCode(byte)).join('');
  }
}

/**
 * Replaces runs of escaped bytes, each `mark` and two hexadecimal digits, by their text. What is no
 * escape stays as it is. Linear in the length of the text.
 */
export function decodeEscapes(text: string, mark: string): string {
  let at = text.indexOf(mark);
  let out = '';
  let done = 0;
  while (at >= 0) {
    const start = at;
    const bytes: number[] = [];
    while (text.startsWith(mark, at)) {
      const byte = byteAt(text, at + mark.length);
      if (byte === undefined) break;
      bytes.push(byte);
      at += mark.length + 2;
    }
    if (bytes.length > 0) {
      out += text.slice(done, start) + textOfBytes(bytes);
      done = at;
    } else {
      at += mark.length;
    }
    at = text.indexOf(mark, at);
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Percent-decoding that never fails; with `plus`, "+" is a space, as in a query. */
export function decodePercent(text: string, plus = false): string {
  const spaced = plus && text.includes('+') ? text.replace(/\+/g, ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return decodeEscapes(spaced, '%');
  }
}
