import { euiPaletteColorBlind } from '@elastic/eui';
import type { Mark } from '../charts/marks';
import type { ThemeName } from '../services/page_services';
import { themeColour } from '../services/theme_colour';

type Tone = 'success' | 'warning' | 'danger' | 'accent' | 'primary' | 'subdued' | 'faint';

const VARIABLES = {
  success: 'euiColorSuccess',
  warning: 'euiColorWarning',
  danger: 'euiColorDanger',
  accent: 'euiColorAccent',
  primary: 'euiColorPrimary',
} as const;

/** The shade that stands out from the background just enough. */
const GREY = { light: 'euiColorMediumShade', dark: 'euiColorDarkShade' } as const;

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
  series: ['visitors', 'p50', 'availability', 'p95', 'cumulated', 'raw', 'counter', 'p99'],
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
];

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  '1': 'subdued',
  '2': 'success',
  '3': 'primary',
  '4': 'warning',
  '5': 'danger',
};

const PALETTE = euiPaletteColorBlind({ rotations: 2 });

/** A fixed place in the palette for values that nobody foresaw. */
function placeOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) >>> 0;
  return hash % PALETTE.length;
}

export function toneOf(dimension: string, value: string): Tone | undefined {
  if (dimension === 'status') return STATUS_TONES[value.charAt(0)] ?? 'accent';
  return TONES[dimension]?.[value];
}

/** Half way between two colours as `#rrggbb`. */
function between(one: string, other: string): string {
  const mean = (at: number) =>
    Math.round((parseInt(one.slice(at, at + 2), 16) + parseInt(other.slice(at, at + 2), 16)) / 2);
  return `#${[1, 3, 5].map((at) => mean(at).toString(16).padStart(2, '0')).join('')}`;
}

export function toneColour(theme: ThemeName, tone: Tone): string {
  // What is only suspected is the lighter sister of what is certain.
  if (tone === 'faint') {
    return between(themeColour(theme, VARIABLES.accent), themeColour(theme, 'euiColorEmptyShade'));
  }
  return themeColour(theme, tone === 'subdued' ? GREY[theme] : VARIABLES[tone]);
}

/** The colour of a value: of its state where it has one, else of its category. */
export function colourOf(theme: ThemeName, mark: Mark): string {
  const [dimension, value] = mark.group
    ? ['service', mark.group]
    : [mark.filter?.name ?? mark.words ?? '', mark.filter?.value ?? mark.key];
  const tone = value === 'other' || value === 'unknown' ? 'subdued' : toneOf(dimension, value);
  if (tone) return toneColour(theme, tone);
  if (PLAIN.includes(dimension)) return PALETTE[1] ?? toneColour(theme, 'primary');
  const known = CATEGORIES[dimension]?.indexOf(value) ?? -1;
  return PALETTE[known >= 0 ? known : placeOf(value)] ?? toneColour(theme, 'subdued');
}
