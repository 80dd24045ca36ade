import type { Translate } from '../i18n/create_translator';
import type { MessageId } from '../i18n/messages';
import { INDEX } from '../index_schema/indices';
import { chartMakers } from './chart_makers';
import { dashboard, place } from './dashboard';
import { namedClauses } from './named_clauses';
import type { SavedObject } from './saved_object';
import {
  byTime,
  count,
  metric,
  numbers,
  overTime,
  percentiles,
  pie,
  queries,
  table,
  terms,
} from './visualizations';

/** Failures of known services; 401 and 499 stand apart, as on our page. */
const FAILED =
  'event.outcome:failure AND NOT ogc.service:other AND NOT http.response.status_code:(401 OR 499)';

/** The dashboard "Sextant – services" with its charts. */
export function servicesDashboard(
  translate: Translate,
  tag: string,
  version: string,
  searches: readonly SavedObject[]
): SavedObject[] {
  const word = (id: MessageId) => translate(id);
  const column = (id: 'calls' | 'visitors' | 'layer' | 'country' | 'software' | 'operation') =>
    word(`sextant.column.${id}` as const);
  const calls = count(column('calls'));
  const { chart, about, ranked } = chartMakers('services', INDEX.requests, calls, translate);
  const introduction = about('sextant.nav.services', 'sextant.osd.services.about');
  const figures = numbers({
    ...chart('figures', 'sextant.services.figures'),
    aggs: [
      calls,
      metric('cardinality', 'sextant.visitor', column('visitors')),
      percentiles('event.duration', [95], word('sextant.osd.duration')),
      metric('sum', 'http.response.body.bytes', word('sextant.column.volume')),
    ],
  });
  const failed = numbers({
    ...chart('failed', 'sextant.services.failures'),
    aggs: [
      calls,
      queries('group', {
        [word('sextant.osd.failed')]: FAILED,
        '4xx': `${FAILED} AND http.response.status_code:[400 TO 499]`,
        '5xx': `${FAILED} AND http.response.status_code:[500 TO 599]`,
        [word('sextant.searches.exceptions')]: 'ogc.exception:certain',
      }),
    ],
  });
  const overCalls = overTime('histogram', {
    ...chart('calls-over-time', 'sextant.panel.calls_over_time.title'),
    aggs: [calls, byTime(), terms('group', 'ogc.service', 'Service')],
  });
  const overFailures = overTime('histogram', {
    ...chart('failures-over-time', 'sextant.panel.failures_over_time.title'),
    aggs: [
      calls,
      byTime(),
      queries('group', {
        '4xx': `${FAILED} AND http.response.status_code:[400 TO 499]`,
        '5xx': `${FAILED} AND http.response.status_code:[500 TO 599]`,
        [word('sextant.searches.exceptions')]: 'ogc.exception:certain',
      }),
    ],
  });
  const times = overTime('line', {
    ...chart('response-times', 'sextant.panel.response_time_over_time.title'),
    aggs: [percentiles('event.duration', [50, 95, 99], word('sextant.osd.duration')), byTime()],
  });
  const clients = pie({
    ...chart('clients', 'sextant.panel.client_shares.title'),
    aggs: [calls, terms('segment', 'sextant.client_type', word('sextant.filter.client'))],
  });
  const layers = ranked(
    'layers',
    'sextant.panel.top_layers.title',
    'ogc.layers',
    'sextant.column.layer'
  );
  const projects = ranked(
    'projects',
    'sextant.panel.projects.title',
    'sextant.project',
    'sextant.filter.project'
  );
  const software = ranked(
    'software',
    'sextant.panel.software.title',
    'user_agent.name',
    'sextant.column.software'
  );
  const countries = ranked(
    'countries',
    'sextant.panel.countries_ranking.title',
    'client.geo.country_iso_code',
    'sextant.column.country'
  );
  const operations = table({
    ...chart('operations', 'sextant.panel.service_times.title'),
    aggs: [
      calls,
      percentiles('event.duration', [50, 95], word('sextant.osd.duration')),
      metric('sum', 'http.response.body.bytes', word('sextant.column.volume')),
      terms('bucket', 'ogc.service', 'Service'),
      terms('bucket', 'ogc.operation', column('operation')),
    ],
  });
  const errors = searches.find(({ id }) => id === 'sextant-search-real-users');
  const whole = dashboard(
    {
      id: 'services',
      title: 'Sextant – services',
      description: translate('sextant.osd.version', { version }),
      filters: namedClauses(translate, tag, 'services', { users: ['real'] }),
      pattern: INDEX.requests,
      from: 'now-30d',
    },
    [
      place(introduction, 12, 9),
      place(figures, 20, 9),
      place(failed, 16, 9),
      place(overCalls, 24, 14),
      place(overFailures, 24, 14),
      place(times, 24, 14),
      place(clients, 24, 14),
      place(layers, 24, 15),
      place(projects, 24, 15),
      place(software, 24, 15),
      place(countries, 24, 15),
      place(operations, 48, 16),
      ...(errors ? [place(errors, 48, 20)] : []),
    ]
  );
  const charts = [overCalls, overFailures, times, clients, layers, projects, software, countries];
  return [introduction, figures, failed, ...charts, operations, whole];
}
