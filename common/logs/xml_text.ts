const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Undoes the escapes of XML's text; what is no escape stays. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hexadecimal !== undefined) return character(parseInt(hexadecimal, 16));
    return NAMED[(name || '').toLowerCase()] || '';
  });
}

const CDATA = /^\s*<!\[CDATA\[([^]*?)\]\]>\s*$/;

/**
 * The text of the first element of this name, which has no attributes and no element of its own name in
 * it; undefined where there is none.
 */
export function elementText(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`);
  if (start < 0) return undefined;
  const from = start + name.length + 2;
  const end = xml.indexOf(`</${name}>`, from);
  if (end < 0) return undefined;
  const inner = xml.slice(from, end);
  const section = inner.includes('<![CDATA[') ? CDATA.exec(inner) : null;
  return section ? section[1] || '' : unescapeXml(inner.trim());
}
