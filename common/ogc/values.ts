import { Params } from './kvp';
import { decodePercent } from './percent';
import { remember } from './remember';

const VERSION = /^\d{1,2}(?:\.\d{1,3}){0,3}$/;
const FORMAT = /^[\w.+\-/;=:]{1,128}$/;

/** The value of the first of these parameters that says something. Names in lower case. */
export function firstOf(params: Params, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = params.get(name);
    if (value) return value;
  }
  return undefined;
}

const versions = remember((text) => {
  const first = (text.split(',', 1)[0] || '').trim();
  return VERSION.test(first) ? first : undefined;
});

/** `1.3.0`; the first of a list of accepted ones; undefined for anything else. */
export function versionOf(text: string | undefined): string | undefined {
  return text && text.length <= 64 ? versions(text) : undefined;
}

const formats = remember((text) => {
  const whole = (text.includes('%') ? decodePercent(text) : text).replace(/\s/g, '');
  if (!FORMAT.test(whole)) return undefined;
  return whole.includes('/') ? whole.toLowerCase() : whole;
});

/** A media type in lower case without spaces, or a server's own name (`SHAPE-ZIP`) as it is. */
export function formatOf(text: string | undefined): string | undefined {
  return text && text.length <= 256 ? formats(text) : undefined;
}

/** No server gives more, and OpenSearch's integers end there. */
const MOST = 2147483647;

/** A number of features, `10`; undefined for anything else. */
export function countOf(text: string | undefined): number | undefined {
  if (!text || !/^\d{1,10}$/.test(text)) return undefined;
  const count = Number(text);
  return count <= MOST ? count : undefined;
}

/** A join of WFS 2.0, `(a,b)(c)`, or an element named through its schema, `schema-element(a)` (OGC 09-026r2). */
function withoutBrackets(text: string): string {
  return text
    .replace(/schema-element\(/gi, '(')
    .replace(/\)\s*\(/g, ',')
    .replace(/[()]/g, '');
}

function addNames(names: string[], text: string): void {
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf(',', start);
    if (end < 0) end = text.length;
    const name = text.slice(start, end).trim();
    if (name !== '') names.push(name);
    start = end + 1;
  }
}

/** Each name once, in the order asked, spelt as asked; undefined where there is none. */
export function layersOf(params: Params, names: readonly string[]): string[] | undefined {
  let layers: string[] | undefined;
  for (const name of names) {
    const value = params.get(name);
    if (!value) continue;
    // Encoded twice by some proxies: `workspace%253Alayer`.
    const text = value.includes('%') ? decodePercent(value) : value;
    layers = layers || [];
    addNames(layers, text.includes('(') ? withoutBrackets(text) : text);
  }
  if (!layers || layers.length === 0) return undefined;
  return layers.length > 1 ? Array.from(new Set(layers)) : layers;
}
