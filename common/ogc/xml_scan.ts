/** One start tag with the text that follows it. Prefixes are dropped, nothing is decoded. */
export interface XmlElement {
  readonly name: string;
  /** Names in lower case, without declarations of namespaces. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Trimmed; '' where another tag follows. */
  readonly text: string;
}

const MOST_ELEMENTS = 256;
const START = /^<(?:[A-Za-z_][\w.-]{0,63}:)?([A-Za-z_][\w.-]{0,63})(?=[\s/>]|$)/;
const ATTRIBUTE =
  /\s([A-Za-z_][\w.:-]{0,63})\s{0,8}=\s{0,8}(?:"([^"<]{0,4096})"|'([^'<]{0,4096})')/g;

function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const found of tag.matchAll(ATTRIBUTE)) {
    const name = (found[1] || '').toLowerCase();
    if (name.startsWith('xmlns')) continue;
    const value = found[2] !== undefined ? found[2] : found[3] || '';
    attributes.set(name.slice(name.indexOf(':') + 1), value.trim());
  }
  return attributes;
}

/** Where markup that is no element ends; undefined where it does not. */
function endOfOther(xml: string, at: number): number | undefined {
  const closing = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.startsWith('<?', at)
        ? '?>'
        : '>';
  const end = xml.indexOf(closing, at);
  return end < 0 ? undefined : end + closing.length;
}

/**
 * The first elements of an XML text, in document order. No parser: what is broken or cut gives what
 * stands before; a document type ends the scan at once, so that no entity is ever seen. Linear.
 */
export function scanXml(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  let at = xml.indexOf('<');
  while (at >= 0 && elements.length < MOST_ELEMENTS) {
    const next = xml[at + 1] || '';
    if (xml.startsWith('<!DOCTYPE', at)) return elements;
    if (next === '!' || next === '?' || next === '/') {
      const end = endOfOther(xml, at);
      if (end === undefined) return elements;
      at = xml.indexOf('<', end);
      continue;
    }
    const close = xml.indexOf('>', at);
    const tag = close < 0 ? xml.slice(at) : xml.slice(at, close + 1);
    const start = START.exec(tag);
    const following = close < 0 ? -1 : xml.indexOf('<', close);
    if (start) {
      const text = following < 0 ? '' : xml.slice(close + 1, following).trim();
      elements.push({ name: start[1] || '', attributes: attributesOf(tag), text });
    }
    at = close < 0 ? -1 : following;
  }
  return elements;
}
