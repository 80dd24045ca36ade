import type { Random } from '../random';

/** How a client writes key-value parameters. */
export interface KvpStyle {
  names: 'upper' | 'lower' | 'mixed';
  /** `full` escapes commas, colons and slashes, as URLSearchParams does. */
  escape: 'full' | 'light';
}

export type Pairs = ReadonlyArray<readonly [name: string, value: string | number]>;

const plain = /^[\w.,:/;=()-]*$/;

const light = (value: string) =>
  plain.test(value)
    ? value
    : encodeURIComponent(value).replace(/%(2C|3A|2F|3B|3D|40)/g, (code) =>
        decodeURIComponent(code)
      );

const cased: Readonly<Record<KvpStyle['names'], (name: string) => string>> = {
  upper: (name) => name.toUpperCase(),
  lower: (name) => name.toLowerCase(),
  mixed: (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
};

/** A query string in the style of the client. */
export function kvp(pairs: Pairs, style: KvpStyle): string {
  const escape = style.escape === 'full' ? encodeURIComponent : light;
  return pairs
    .map(([name, value]) => `${cased[style.names](name)}=${escape(String(value))}`)
    .join('&');
}

type Oddity = (base: string, path: string, query: string) => string;

/** Ways in which real clients spoil a query without making it unreadable. */
const oddities: readonly Oddity[] = [
  (base, path, query) => `${path}?${base}${path}?${query}`,
  (_, path, query) => `${path}?service=wms&request=&${query}`,
  (_, path, query) => `${path}?"&${query}`,
  (_, path, query) => `${path}?${query.replace(/&/g, '&amp;')}`,
  (_, path, query) => `${path}?${query.replace(/%2C|,/g, '%252C')}`,
  (_, path, query) => `${path}?${query.replace(/(^|&)service=[^&]*/i, '')}`,
  (_, path, query) => `${path}?&${query}&&`,
  (_, path, query) => `${path}?${query}&SERVICE=&map_resolution=96`,
  (_, path, query) => `${path}?${query}&utm_source=lettre%20d%E9cembre`,
];

/** Path and query joined; one in a hundred the way that broken clients do it. */
export function address(random: Random, base: string, path: string, query: string): string {
  return random.chance(0.01) ? random.pick(oddities)(base, path, query) : `${path}?${query}`;
}
