import type { MessageId } from '../i18n/messages';
import type { ServicesTab } from '../query/services_tab';
import type { AnyPanel } from './define_panel';
import { availability, availabilityOverTime } from './services/availability';
import { callsByHour, failuresByHour } from './services/by_hour';
import { callCount } from './services/call_count';
import { areasAskedFor } from './services/areas_asked_for';
import { callsByCountry } from './services/calls_by_country';
import { callsOverTime } from './services/calls_over_time';
import { clientShares } from './services/client_shares';
import { counterByService, counterUse } from './services/counter_use';
import { downloads, downloadsOverTime } from './services/downloads';
import {
  exceptions,
  failures4xx,
  failures5xx,
  suspectedExceptions,
} from './services/failure_figures';
import { failureShare } from './services/failure_share';
import { failureShareOverTime } from './services/failure_share_over_time';
import { failuresOverTime } from './services/failures_over_time';
import { operations } from './services/operations';
import {
  countriesRanking,
  formats,
  layersWithoutRecord,
  networks,
  projects,
  sites,
  software,
  topLayers,
} from './services/rankings';
import {
  reportCountries,
  reportDatasets,
  reportMonths,
  usersMonthlyMean,
  usersMonthlySum,
} from './services/report';
import { reportAvailability } from './services/report_availability';
import {
  reportCatalogues,
  reportCentres,
  reportProjects,
  reportRecords,
} from './services/report_records';
import { requests } from './services/requests';
import { responseTimeOverTime } from './services/response_time_over_time';
import { responseTimeP95 } from './services/response_time_p95';
import { sameMistakes } from './services/same_mistakes';
import { serviceTimes } from './services/service_times';
import { slowestLayers } from './services/slowest_layers';
import { statuses } from './services/statuses';
import { recordUse } from './services/record_use';
import { unusedRecords } from './services/unused_records';
import { countryUse, layerUse, projectUse, serviceUse, softwareUse } from './services/tables';
import { visitors, visitorsOverTime } from './services/visitors';
import {
  callsByYear,
  downloadsByYear,
  visitorsByYear,
  volumeByYear,
} from './services/year_over_year';
import { volume } from './services/volume';

/** Some panels under one heading; without one where a panel's own title says enough. */
export interface PanelSection {
  readonly title?: MessageId;
  readonly panels: readonly AnyPanel[];
}

/** What each tab of the services page shows, in its order. */
export const SERVICES_SECTIONS: Readonly<Record<ServicesTab, readonly PanelSection[]>> = {
  overview: [
    {
      title: 'sextant.services.figures',
      panels: [callCount, failureShare, responseTimeP95, visitors, downloads, volume],
    },
    {
      title: 'sextant.services.charts',
      panels: [callsOverTime, failuresOverTime, responseTimeOverTime, operations],
    },
    {
      title: 'sextant.services.who',
      panels: [projects, topLayers, countriesRanking, software, clientShares, statuses],
    },
  ],
  health: [
    {
      title: 'sextant.services.figures',
      panels: [
        failureShare,
        failures4xx,
        failures5xx,
        exceptions,
        suspectedExceptions,
        availability,
      ],
    },
    {
      title: 'sextant.services.failures',
      panels: [failureShareOverTime, failuresOverTime, statuses, availabilityOverTime],
    },
    { title: 'sextant.services.hours', panels: [failuresByHour, callsByHour] },
    {
      title: 'sextant.services.times',
      panels: [responseTimeOverTime, callsOverTime, serviceTimes, slowestLayers],
    },
  ],
  usage: [
    {
      title: 'sextant.services.figures',
      panels: [callCount, visitors, downloads, volume],
    },
    {
      title: 'sextant.services.use',
      panels: [callsOverTime, visitorsOverTime, downloadsOverTime, operations, formats, topLayers],
    },
    {
      title: 'sextant.services.years',
      panels: [callsByYear, visitorsByYear, downloadsByYear, volumeByYear],
    },
    { title: 'sextant.services.counter', panels: [counterUse, counterByService] },
    { panels: [projectUse, serviceUse] },
  ],
  clients: [
    {
      title: 'sextant.services.who',
      panels: [clientShares, software, sites, networks, callsByCountry],
    },
    { panels: [countryUse, softwareUse] },
  ],
  data: [
    { panels: [areasAskedFor, layerUse, layersWithoutRecord, formats, recordUse, unusedRecords] },
  ],
  errors: [{ panels: [requests, sameMistakes] }],
  report: [
    {
      title: 'sextant.services.figures',
      panels: [usersMonthlyMean, usersMonthlySum, downloads, volume, availability],
    },
    {
      title: 'sextant.services.report',
      panels: [reportMonths, reportAvailability],
    },
    {
      title: 'sextant.services.parts',
      panels: [reportProjects, reportCatalogues, reportCentres, reportRecords],
    },
    { panels: [reportCountries, reportDatasets] },
  ],
};

/** The panels of one tab. */
export function panelsOfTab(tab: ServicesTab): readonly AnyPanel[] {
  return SERVICES_SECTIONS[tab].flatMap(({ panels }) => panels);
}
