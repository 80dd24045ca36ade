import { COUNTED, KNOWN_SERVICE } from '../../common/query/failures';
import { filterClauses } from '../../common/query/filter_query';
import { INDEX } from '../../common/index_schema/indices';
import { durationPercentiles } from '../../common/panels/shapes';
import type { Alerting, Watched } from '../configuration/alerting';

/** A monitor of the alerting plugin, as its route takes it. */
export interface Monitor {
  readonly type: 'monitor';
  readonly name: string;
  readonly monitor_type: 'query_level_monitor';
  readonly enabled: boolean;
  readonly schedule: { readonly period: { readonly interval: number; readonly unit: 'MINUTES' } };
  readonly inputs: readonly unknown[];
  readonly triggers: readonly unknown[];
}

const USUAL_WINDOW = 60;
const USUAL_LEAST = 20;
const NANOSECONDS = 1e6;
const MINUTES_OF_HOUR = 60;

interface Watch {
  readonly about: string;
  /** Minutes that a look takes in. */
  readonly window: number;
  readonly must: readonly object[];
  readonly aggs: Readonly<Record<string, object>>;
  /** Painless: whether the answer `ctx.results[0]` is one to tell. */
  readonly condition: string;
}

const ANSWER = 'ctx.results[0]';
const TOTAL = `${ANSWER}.hits.total.value`;

/** What to ask and when to tell, of each thing that the configuration gives a limit. */
function watchOf(watched: Watched, limit: number, alerting: Alerting): Watch {
  const { window = USUAL_WINDOW, at_least: least = USUAL_LEAST, users = 'real' } = alerting;
  const must = [KNOWN_SERVICE, ...filterClauses('services', { users: [users] })];
  const enough = `${TOTAL} >= ${least}`;
  switch (watched) {
    case 'failure_share':
      return {
        about: `more than ${limit} % of the requests failed`,
        window,
        must,
        aggs: { failed: { filter: COUNTED } },
        condition: `${enough} && ${ANSWER}.aggregations.failed.doc_count * 100.0 > ${limit} * ${TOTAL}`,
      };
    case 'response_time_p95': {
      const p95 = `${ANSWER}.aggregations.duration.values['95.0']`;
      return {
        about: `5 % of the answers took more than ${limit} ms`,
        window,
        must,
        aggs: { duration: durationPercentiles([95]) },
        condition: `${enough} && ${p95} != null && ${p95} > ${Math.round(limit * NANOSECONDS)}L`,
      };
    }
    case 'missing_logs':
      return {
        about: `no request for ${limit} h: is the log still read?`,
        window: Math.ceil(limit * MINUTES_OF_HOUR),
        must: [],
        aggs: {},
        condition: `${TOTAL} == 0`,
      };
  }
}

function actionsOf(name: string, about: string, channel: string | undefined) {
  if (channel === undefined) return [];
  return [
    {
      name: 'notify',
      destination_id: channel,
      subject_template: { source: `Sextant: ${name}`, lang: 'mustache' },
      message_template: {
        source: `${about}. {{ctx.periodStart}} – {{ctx.periodEnd}}`,
        lang: 'mustache',
      },
      throttle_enabled: true,
      throttle: { value: USUAL_WINDOW, unit: 'MINUTES' },
    },
  ];
}

/** The monitor of one thing that is watched. */
export function monitorOf(watched: Watched, limit: number, alerting: Alerting): Monitor {
  const watch = watchOf(watched, limit, alerting);
  const { window = USUAL_WINDOW, channel } = alerting;
  const name = `sextant-${watched.replace(/_/g, '-')}`;
  const range = {
    gte: `{{period_end}}||-${watch.window}m`,
    lte: '{{period_end}}',
    format: 'epoch_millis',
  };
  return {
    type: 'monitor',
    name,
    monitor_type: 'query_level_monitor',
    enabled: true,
    schedule: { period: { interval: window, unit: 'MINUTES' } },
    inputs: [
      {
        search: {
          indices: [INDEX.requests],
          query: {
            size: 0,
            track_total_hits: true,
            query: { bool: { filter: [{ range: { '@timestamp': range } }, ...watch.must] } },
            aggregations: watch.aggs,
          },
        },
      },
    ],
    triggers: [
      {
        query_level_trigger: {
          name: watch.about,
          severity: '2',
          condition: { script: { source: watch.condition, lang: 'painless' } },
          actions: actionsOf(name, watch.about, channel),
        },
      },
    ],
  };
}
