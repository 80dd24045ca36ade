import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { sourceName } from '../../common/codecs/names';
import { Locale, LOCALES } from '../../common/i18n/messages';
import type { Thresholds } from '../../common/panels/thresholds';
import { Alerting, alertingCodec } from './alerting';
import { catalogueSource, CatalogueSourceConfiguration } from './catalogue_source';
import { EnrichmentConfiguration, enrichmentCodec } from './enrichment';
import type { KeepRule } from '../../common/usage/keep_rules';
import { keepCodec } from './keep';
import { LinkCheckConfiguration, linkCheckCodec } from './link_check';
import { LogSourceConfiguration, logSource } from './log_source';
import { Retention, retentionCodec } from './retention';
import { ReportConfiguration, reportCodec } from './report';
import { scheduleCodec, ScheduleEntry } from './schedule';
import { httpAddress, siteOrigin, timeZone } from './values';

export type { CatalogueSourceConfiguration } from './catalogue_source';
export type { LogSourceConfiguration } from './log_source';

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
    /** Site whose scripts may read what is shared (use of records); `*`: any. */
    shared_with: t.union([siteOrigin, t.literal('*')]),
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
    reports: t.record(sourceName, reportCodec),
    schedule: scheduleCodec,
    keep: keepCodec,
    /** Language of the index patterns, searches and dashboards that OSD gets when it starts, or none. */
    osd_objects: t.union([oneOf(LOCALES), t.literal('none')]),
    /** Whether links of records work; absent: they are not asked. */
    link_check: linkCheckCodec,
    /** Name of the thesaurus whose values are data centres. */
    data_centres: t.string,
    /** Monitors of the cluster's alerting plugin. */
    alerting: alertingCodec,
    /** Shown as lines of the services page. */
    thresholds: t.exact(
      t.partial({
        failure_share: t.number,
        response_time_p95: t.number,
        availability: t.number,
      })
    ),
  })
);

export type ConfigurationFile = t.TypeOf<typeof configurationCodec>;

export interface Configuration {
  readonly timeZone: string;
  readonly runControl: boolean;
  readonly showPeople: boolean;
  /** Origins that may show the pages in a frame, besides our own. */
  readonly framedBy?: readonly string[];
  /** Site whose scripts may read what is shared, or `*`. */
  readonly sharedWith?: string;
  readonly opensearch: NonNullable<ConfigurationFile['opensearch']>;
  readonly catalogueSources: Readonly<Record<string, CatalogueSourceConfiguration>>;
  readonly logSources: Readonly<Record<string, LogSourceConfiguration>>;
  readonly enrichment: EnrichmentConfiguration;
  readonly retention: Retention;
  readonly reports: Readonly<Record<string, ReportConfiguration>>;
  readonly schedule: readonly ScheduleEntry[];
  /** Which requests stay as documents; absent: all. */
  readonly keep?: readonly KeepRule[];
  /** Absent: nothing is watched. */
  readonly alerting?: Alerting;
  /** Absent: none. */
  readonly osdObjects?: Locale;
  readonly linkCheck?: LinkCheckConfiguration;
  /** Thesaurus of the data centres; absent: that of ODATIS where it is configured, else organisations. */
  readonly dataCentres?: string;
  readonly thresholds: Thresholds;
  /** Where it was read; absent for the defaults. */
  readonly path?: string;
}
