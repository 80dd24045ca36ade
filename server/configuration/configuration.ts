import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { patternString, sourceName } from '../../common/codecs/names';
import { EnrichmentConfiguration, enrichmentCodec } from './enrichment';
import type { KeepRule } from '../../common/usage/keep_rules';
import { keepCodec } from './keep';
import { LogSourceConfiguration, logSource } from './log_source';
import { TaggedUnion } from './refine';
import { Retention, retentionCodec } from './retention';
import { scheduleCodec, ScheduleEntry } from './schedule';
import { httpAddress, share, siteOrigin, timeZone } from './values';

export type { LogSourceConfiguration } from './log_source';

const texts = t.exact(t.partial({ fr: t.string, en: t.string }));

const group = t.intersection([
  t.strict({ name: t.string }),
  t.exact(t.partial({ id: t.string, label: texts, description: texts })),
]);

const thesaurus = t.intersection([
  t.strict({ name: patternString('name', /^[a-z0-9][a-z0-9_-]*$/), field: t.string }),
  t.exact(t.partial({ label: texts })),
]);

const common = t.exact(
  t.partial({
    view: oneOf(['complete', 'public', 'auto'] as const),
    environment: t.string,
    record_link: httpAddress,
    /** Address of a record's editor with `{uuid}` in it: where anomalies are mended. */
    editor_link: httpAddress,
    /** Share of the records of the snapshot before, below which a snapshot is not believed. */
    minimum_share: share,
    groups: t.array(group),
    /** Name or id of the group of the Géocatalogue. */
    geocatalogue: t.string,
    thesauri: t.array(thesaurus),
    /** Users and administrators are read into the restricted index too. */
    people: t.boolean,
  })
);

const geonetworkSource = t.intersection([
  t.strict({ type: t.literal('geonetwork'), url: httpAddress }),
  t.exact(
    t.partial({
      portal: patternString('portal', /^[A-Za-z0-9_-]+$/),
      username: t.string,
      password: t.string,
    })
  ),
  common,
]);

const fileSource = t.intersection([
  t.strict({ type: t.literal('file'), paths: t.array(t.string) }),
  common,
]);

export type CatalogueSourceConfiguration =
  t.TypeOf<typeof geonetworkSource> | t.TypeOf<typeof fileSource>;

const member = (codec: t.Mixed) => codec as t.Type<CatalogueSourceConfiguration>;

const catalogueSource = new TaggedUnion<CatalogueSourceConfiguration>('type', {
  geonetwork: member(geonetworkSource),
  file: member(fileSource),
});

/** The file `sextant.yml`. Every part may be absent. */
export const configurationCodec = t.exact(
  t.partial({
    time_zone: timeZone,
    /** Snapshots and ingests may be started from the pages and routes. */
    run_control: t.boolean,
    /** People are shown also where OpenSearch does not know who asks. */
    show_people: t.boolean,
    /** Sites whose pages may show ours in a frame: `https://sextant.ifremer.fr`. */
    framed_by: t.array(siteOrigin),
    opensearch: t.exact(
      t.partial({
        url: httpAddress,
        username: t.string,
        password: t.string,
        /** PEM file of the authority that signed the cluster's certificate. */
        certificate_authority: t.string,
      })
    ),
    catalogue_sources: t.record(sourceName, catalogueSource),
    log_sources: t.record(sourceName, logSource),
    enrichment: enrichmentCodec,
    retention: retentionCodec,
    schedule: scheduleCodec,
    keep: keepCodec,
  })
);

export type ConfigurationFile = t.TypeOf<typeof configurationCodec>;

export interface Configuration {
  readonly timeZone: string;
  readonly runControl: boolean;
  readonly showPeople: boolean;
  /** Origins that may show the pages in a frame, besides our own. */
  readonly framedBy?: readonly string[];
  readonly opensearch: NonNullable<ConfigurationFile['opensearch']>;
  readonly catalogueSources: Readonly<Record<string, CatalogueSourceConfiguration>>;
  readonly logSources: Readonly<Record<string, LogSourceConfiguration>>;
  readonly enrichment: EnrichmentConfiguration;
  readonly retention: Retention;
  readonly schedule: readonly ScheduleEntry[];
  /** Which requests stay as documents; absent: all. */
  readonly keep?: readonly KeepRule[];
  /** Where it was read; absent for the defaults. */
  readonly path?: string;
}
