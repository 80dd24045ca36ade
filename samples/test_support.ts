import type { Fields, Json } from './catalogues/json';
import { sampleCatalogues } from './catalogues/sample_catalogues';
import { sampleLogLines } from './logs/sample_log';
import type { SampleLine } from './logs/sample_log';

export const until = new Date('2026-11-22T00:00:00+01:00');

/** Any index value as a list, as a reader must take it. */
export const list = (value: Json | undefined): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

export const field = (source: Fields, ...path: string[]): string => {
  let value: Json | undefined = source as Json;
  for (const name of path) {
    value =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value[name]
        : undefined;
  }
  return value === undefined ? '' : String(value);
};

/** The records that a reader of catalogues keeps. */
export const readable = (): Fields[] =>
  sampleCatalogues({ until })
    .hits.hits.map((hit) => hit._source)
    .filter((source) => source.isTemplate === 'n' && source.draft !== 'y');

let lines: SampleLine[] | undefined;

/** The log of the default size, made once per test file. */
export const logLines = (): SampleLine[] => {
  lines ??= [...sampleLogLines({ until })];
  return lines;
};

export interface Parsed {
  address: string;
  user: string;
  time: number;
  request: string;
  status: number;
  bytes: number;
  referer: string;
  agent: string;
  type: string;
  duration: number;
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const shape =
  /^(\S+) - (.*?) \[(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)\] "((?:[^"\\]|\\.)*)" (\d{3}) (\d+|-) "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"(?: "((?:[^"\\]|\\.)*)" (\d+(?:\.\d+)?))?$/;

/** A strict reader of the three formats, independent of the product's own. */
export function parse(line: string): Parsed | undefined {
  const found = shape.exec(line);
  if (found === null) return undefined;
  const part = (index: number) => found[index] ?? '';
  const month = String(months.indexOf(part(4)) / 3 + 1).padStart(2, '0');
  return {
    address: part(1),
    user: part(2),
    time: Date.parse(`${part(5)}-${month}-${part(3)}T${part(6)}${part(7)}:${part(8)}`),
    request: part(9),
    status: Number(part(10)),
    bytes: part(11) === '-' ? 0 : Number(part(11)),
    referer: part(12),
    agent: part(13),
    type: part(14),
    duration: Number(part(15) || NaN),
  };
}
