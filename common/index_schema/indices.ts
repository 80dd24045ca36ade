import { catalogueFields } from './catalogues';
import { Fields, mappingOf } from './define_fields';
import { leaseFields } from './leases';
import { linkFields } from './links';
import { figuresFields } from './figures';
import { peopleFields } from './people';
import { recordHistoryFields } from './record_history';
import { recordFields } from './records';
import { requestFields } from './requests';
import { rejectFields, runFields } from './runs';
import { streamFields } from './streams';
import { audienceFields } from './usage_audience';
import { contentFields } from './usage_content';
import { counterFields, countedDayFields } from './usage_counter';
import { monthlyMeasures } from './usage_measures';
import { uniqueMeasures } from './usage_unique';
import { trafficFields } from './usage_traffic';

/** Names are part of the public interface. */
export const INDEX = {
  requests: 'sextant-requests',
  'usage-traffic': 'sextant-usage-traffic',
  'usage-content': 'sextant-usage-content',
  'usage-audience': 'sextant-usage-audience',
  'usage-daily': 'sextant-usage-daily',
  'usage-monthly-traffic': 'sextant-usage-monthly-traffic',
  'usage-monthly-content': 'sextant-usage-monthly-content',
  'usage-monthly-audience': 'sextant-usage-monthly-audience',
  'usage-monthly-catalogue': 'sextant-usage-monthly-catalogue',
  'usage-counter': 'sextant-usage-counter',
  'counted-days': 'sextant-counted-days',
  records: 'sextant-records',
  history: 'sextant-records-history',
  figures: 'sextant-figures',
  people: 'sextant-people',
  catalogues: 'sextant-catalogues',
  runs: 'sextant-runs',
  rejects: 'sextant-rejects',
  leases: 'sextant-leases',
  streams: 'sextant-streams',
  links: 'sextant-links',
} as const;

export interface IndexDefinition {
  /** Indices that the template applies to. */
  readonly pattern: string;
  readonly fields: Fields;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Of the template, where another pattern matches too: the higher one wins. */
  readonly priority?: number;
  /** A single index that provisioning creates; others are created as data arrives. */
  readonly single?: string;
}

type OfIndex = Omit<IndexDefinition, 'pattern'>;

const oneShard = { number_of_shards: 1, auto_expand_replicas: '0-1' };

/** Rows that are alike lie together: they compress well, and few of them are read for a filter. */
const ofCube = (...sorted: readonly string[]) => ({
  ...oneShard,
  codec: 'best_compression',
  refresh_interval: '5s',
  sort: { field: [...sorted, '@timestamp'] },
});

const TRAFFIC: OfIndex = {
  fields: trafficFields,
  settings: ofCube('ogc.service', 'ogc.operation', 'sextant.client_type'),
};
const CONTENT: OfIndex = {
  fields: contentFields,
  settings: ofCube('ogc.service', 'sextant.usage', 'ogc.format'),
};
const AUDIENCE: OfIndex = {
  fields: audienceFields,
  settings: ofCube('ogc.service', 'sextant.client_type'),
};

const AUDIENCE_WITH_NUMBERS: OfIndex = {
  ...AUDIENCE,
  fields: { ...audienceFields, ...uniqueMeasures },
};

const byMonth = ({ fields, settings }: OfIndex): OfIndex => ({
  fields: { ...fields, ...monthlyMeasures },
  settings,
});

/** Every index of the product; a template each. */
export const INDEX_DEFINITIONS: Readonly<Record<keyof typeof INDEX, IndexDefinition>> = {
  requests: {
    pattern: `${INDEX.requests}-*`,
    fields: requestFields,
    // Requests that are alike and of one time lie together: a third less on disk.
    settings: {
      ...oneShard,
      codec: 'best_compression',
      refresh_interval: '5s',
      sort: { field: ['ogc.service', '@timestamp'] },
    },
  },
  'usage-traffic': { pattern: `${INDEX['usage-traffic']}-*`, ...TRAFFIC },
  'usage-content': { pattern: `${INDEX['usage-content']}-*`, ...CONTENT },
  'usage-audience': { pattern: `${INDEX['usage-audience']}-*`, ...AUDIENCE },
  'usage-daily': { pattern: `${INDEX['usage-daily']}-*`, ...TRAFFIC },
  'usage-monthly-traffic': { pattern: `${INDEX['usage-monthly-traffic']}-*`, ...byMonth(TRAFFIC) },
  'usage-monthly-content': { pattern: `${INDEX['usage-monthly-content']}-*`, ...byMonth(CONTENT) },
  'usage-monthly-audience': {
    pattern: `${INDEX['usage-monthly-audience']}-*`,
    ...byMonth(AUDIENCE_WITH_NUMBERS),
  },
  'usage-monthly-catalogue': {
    pattern: `${INDEX['usage-monthly-catalogue']}-*`,
    ...byMonth(AUDIENCE_WITH_NUMBERS),
  },
  'usage-counter': {
    pattern: INDEX['usage-counter'],
    fields: counterFields,
    settings: oneShard,
    single: INDEX['usage-counter'],
  },
  'counted-days': {
    pattern: INDEX['counted-days'],
    fields: countedDayFields,
    settings: oneShard,
    single: INDEX['counted-days'],
  },
  records: { pattern: `${INDEX.records}-*`, fields: recordFields, settings: oneShard },
  history: {
    pattern: INDEX.history,
    // `sextant-records-*` matches it too.
    priority: 210,
    fields: recordHistoryFields,
    settings: { ...oneShard, codec: 'best_compression' },
    single: INDEX.history,
  },
  figures: {
    pattern: INDEX.figures,
    fields: figuresFields,
    settings: oneShard,
    single: INDEX.figures,
  },
  people: { pattern: INDEX.people, fields: peopleFields, settings: oneShard, single: INDEX.people },
  catalogues: {
    pattern: INDEX.catalogues,
    fields: catalogueFields,
    settings: oneShard,
    single: INDEX.catalogues,
  },
  runs: { pattern: INDEX.runs, fields: runFields, settings: oneShard, single: INDEX.runs },
  rejects: {
    pattern: INDEX.rejects,
    fields: rejectFields,
    settings: oneShard,
    single: INDEX.rejects,
  },
  leases: { pattern: INDEX.leases, fields: leaseFields, settings: oneShard, single: INDEX.leases },
  streams: {
    pattern: INDEX.streams,
    fields: streamFields,
    settings: oneShard,
    single: INDEX.streams,
  },
  links: { pattern: INDEX.links, fields: linkFields, settings: oneShard, single: INDEX.links },
};

export function templateOf(definition: IndexDefinition): Record<string, unknown> {
  return {
    index_patterns: [definition.pattern],
    priority: definition.priority ?? 200,
    template: { settings: { index: definition.settings }, mappings: mappingOf(definition.fields) },
  };
}
