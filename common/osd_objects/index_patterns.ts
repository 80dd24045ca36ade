import { FieldDefinition, Fields, FieldType } from '../index_schema/define_fields';
import { figuresFields } from '../index_schema/figures';
import { INDEX } from '../index_schema/indices';
import { recordFields } from '../index_schema/records';
import { requestFields } from '../index_schema/requests';
import { runFields } from '../index_schema/runs';
import { audienceFields } from '../index_schema/usage_audience';
import { contentFields } from '../index_schema/usage_content';
import { counterFields } from '../index_schema/usage_counter';
import { trafficFields } from '../index_schema/usage_traffic';
import { SavedObject, savedObject } from './saved_object';

interface Pattern {
  readonly index: string;
  readonly fields: Fields;
  /** Absent: shown whatever the period. */
  readonly time?: string;
}

/** The id of each pattern is the name of its index, so that links can be written without asking. */
const PATTERNS: readonly Pattern[] = [
  { index: INDEX.requests, fields: requestFields, time: '@timestamp' },
  { index: INDEX['usage-traffic'], fields: trafficFields, time: '@timestamp' },
  { index: INDEX['usage-content'], fields: contentFields, time: '@timestamp' },
  { index: INDEX['usage-audience'], fields: audienceFields, time: '@timestamp' },
  { index: INDEX['usage-counter'], fields: counterFields, time: '@timestamp' },
  { index: INDEX.figures, fields: figuresFields, time: '@timestamp' },
  { index: INDEX.runs, fields: runFields, time: '@timestamp' },
  { index: INDEX.records, fields: recordFields },
];

const TYPES: Readonly<Record<FieldType, string | undefined>> = {
  keyword: 'string',
  text: 'string',
  date: 'date',
  date_range: 'unknown',
  ip: 'ip',
  short: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  boolean: 'boolean',
  geo_point: 'geo_point',
  // Only stored: nothing to search or show by itself.
  object: undefined,
};

const META = {
  _id: 'string',
  _index: 'string',
  _score: 'number',
  _source: '_source',
  _type: 'string',
};

function fieldOf(name: string, { type, index, doc_values: byColumn }: FieldDefinition) {
  const known = TYPES[type];
  if (known === undefined) return [];
  const sorted = byColumn !== false && type !== 'text';
  return [
    {
      name,
      type: known,
      esTypes: [type],
      count: 0,
      scripted: false,
      searchable: index !== false,
      aggregatable: sorted,
      readFromDocValues: sorted,
    },
  ];
}

function metaFields() {
  return Object.entries(META).map(([name, type]) => ({
    name,
    type,
    esTypes: name === '_score' ? [] : [name],
    count: 0,
    scripted: false,
    searchable: name === '_id' || name === '_index',
    aggregatable: name === '_id' || name === '_index',
    readFromDocValues: false,
  }));
}

const NANOSECONDS = {
  id: 'duration',
  params: { inputFormat: 'nanoseconds', outputFormat: 'asMilliseconds', outputPrecision: 1 },
};
const BYTES = { id: 'bytes', params: { pattern: '0,0.[0]b' } };

/** A value that leads to the page of Sextant that tells of it; OSD puts its own base path before. */
const sextant = (path: string) => ({
  id: 'url',
  params: { urlTemplate: `sextant/${path}`, labelTemplate: '{{value}}' },
});
const link = { id: 'url', params: {} };
const year = { id: 'number', params: { pattern: '0' } };

/** How fields are written: units, and links back to our pages. */
const FORMATS: Readonly<Record<string, object>> = {
  'event.duration': NANOSECONDS,
  'usage.duration.sum': NANOSECONDS,
  'http.response.body.bytes': BYTES,
  'usage.bytes': BYTES,
  bytes: BYTES,
  'http.response.status_code': year,
  'ogc.layers': sextant('services?layer={{value}}'),
  'sextant.record': sextant('services?record={{value}}'),
  'sextant.project': sextant('services?project={{value}}'),
  'sextant.catalogue': sextant('catalogues/{{value}}'),
  catalogue: sextant('catalogues/{{value}}'),
  link,
};

export function indexPatterns(): SavedObject[] {
  return PATTERNS.map(({ index, fields, time }) => {
    const listed = Object.entries(fields).flatMap(([name, field]) => fieldOf(name, field));
    const formats = Object.fromEntries(
      listed.flatMap(({ name }) => (FORMATS[name] ? [[name, FORMATS[name]]] : []))
    );
    return savedObject('index-pattern', index, {
      title: index,
      ...(time ? { timeFieldName: time } : {}),
      fields: JSON.stringify([...listed, ...metaFields()]),
      fieldFormatMap: JSON.stringify(formats),
    });
  });
}
