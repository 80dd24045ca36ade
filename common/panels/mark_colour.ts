import type { Part } from './chart_data';

/** What a colour means, where it means a state. */
export type Tone = 'success' | 'warning' | 'danger' | 'accent' | 'primary' | 'subdued' | 'faint';

/** What a colour is of: a slice, a bar, a line. */
export type Coloured = Pick<Part, 'key' | 'words' | 'group' | 'filter'>;

/** Colours for categories: OUI's ten that are told apart by the colour-blind, and lighter sisters. */
export const CATEGORY_COLOURS = 20;

/** Values whose colour means a state, the same everywhere. */
const TONES: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  access: { public: 'success', restricted: 'danger', unknown: 'subdued' },
  validity: { valid: 'success', invalid: 'danger', unknown: 'subdued' },
  inspire: { valid: 'success', invalid: 'danger', unknown: 'subdued' },
  workflow: {
    approved: 'success',
    submitted: 'primary',
    rejected: 'danger',
    draft: 'warning',
    retired: 'accent',
  },
  validator_state: {
    valid: 'success',
    invalid: 'danger',
    never: 'subdued',
    not_applicable: 'subdued',
  },
  right: { granted: 'success', refused: 'danger', unknown: 'subdued' },
  outcome: { success: 'success', failure: 'danger' },
  exception: { certain: 'accent', suspected: 'faint' },
  failure: { counted: 'danger', apart: 'subdued', outside: 'subdued' },
};

/** Categories in a fixed order, so that each keeps its colour whatever else is shown. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  service: [
    'WMTS',
    'WMS',
    'WFS',
    'CSW',
    'WPS',
    'ERDDAP',
    'SOS',
    'THREDDS',
    'GeoNetwork',
    'WCS',
    'OGCAPI',
    'SensorThings',
    'STAC',
    'TMS',
    'Oceanotron',
    'FTP',
  ],
  standard: ['', 'iso19139', 'iso19115-3.2018', 'iso19110', 'dublin-core', 'iso19115-3'],
  series: [
    ...['visitors', 'p50', 'availability', 'p95', 'raw', 'counter', 'cumulated', 'p99'],
    'total',
  ],
  usage: ['', 'consultation', 'visualisation', 'download'],
  figure: [
    '',
    'records',
    'changed',
    'inspire',
    'created',
    'anomalous',
    'removed',
    'public',
    'valid',
  ],
  use: ['used', 'never', 'not_measurable'],
  kind: ['', 'dataset', 'series', 'service', 'featureCatalog', 'nonGeographicDataset', 'map'],
  harvested: ['', 'false', 'true'],
  client: ['browser', 'gis', 'machine', 'cascade', 'robot', 'probe'],
};

/** Values without end, or in an order of their own: one colour for all of them. */
const PLAIN: readonly string[] = [
  'organisation',
  'theme',
  'topic',
  'thesaurus',
  'protocol',
  'created',
  'changed',
  'area',
  'country',
  'record',
  'measure',
  'tile',
  'layer',
  'site',
];

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  '1': 'subdued',
  '2': 'success',
  '3': 'primary',
  '4': 'warning',
  '5': 'danger',
};

/** A fixed place in the palette for values that nobody foresaw. */
function placeOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) >>> 0;
  return hash % CATEGORY_COLOURS;
}

export function toneOf(dimension: string, value: string): Tone | undefined {
  if (dimension === 'status') return STATUS_TONES[value.charAt(0)] ?? 'accent';
  return TONES[dimension]?.[value];
}

/**
 * The colour of a value, the same on every page and on paper: that of its state where it has one, else
 * the place of its category among CATEGORY_COLOURS.
 */
export function markColour(mark: Coloured): Tone | number {
  const [dimension, value] = mark.group
    ? ['service', mark.group]
    : [mark.filter?.name ?? mark.words ?? '', mark.filter?.value ?? mark.key];
  const tone = value === 'other' || value === 'unknown' ? 'subdued' : toneOf(dimension, value);
  if (tone) return tone;
  if (PLAIN.includes(dimension)) return 1;
  const known = CATEGORIES[dimension]?.indexOf(value) ?? -1;
  return known >= 0 ? known : placeOf(value);
}

/** Half way between two colours as `#rrggbb`. */
export function between(one: string, other: string): string {
  const mean = (at: number) =>
    Math.round((parseInt(one.slice(at, at + 2), 16) + parseInt(other.slice(at, at + 2), 16)) / 2);
  return `#${[1, 3, 5].map((at) => mean(at).toString(16).padStart(2, '0')).join('')}`;
}
