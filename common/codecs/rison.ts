/** What can be written in the addresses of OpenSearch Dashboards. */
export type RisonValue =
  | string
  | number
  | boolean
  | null
  | readonly RisonValue[]
  | { readonly [key: string]: RisonValue | undefined };

/** Words that need no quotes: no sign of the language in them, and no number at their start. */
const WORD = /^[^-0-9 '!:(),*@$][^ '!:(),*@$]*$/;

function text(value: string): string {
  return WORD.test(value) ? value : `'${value.replace(/[!']/g, '!$&')}'`;
}

/** Rison, the compact relative of JSON that OSD keeps its state in; not yet encoded for an address. */
export function toRison(value: RisonValue): string {
  if (value === null) return '!n';
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      return Number.isFinite(value) ? String(value).replace('+', '') : '!n';
    case 'boolean':
      return value ? '!t' : '!f';
  }
  if (Array.isArray(value)) return `!(${value.map(toRison).join(',')})`;
  const entries = Object.entries(value as Readonly<Record<string, RisonValue | undefined>>);
  const written = entries.flatMap(([key, item]) =>
    item === undefined ? [] : [`${text(key)}:${toRison(item)}`]
  );
  return `(${written.join(',')})`;
}
