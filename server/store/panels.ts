import * as t from 'io-ts';
import type { PanelOutcome } from '../../common/api/contracts/panels';
import { decode, decodeOrThrow } from '../../common/codecs/decode';
import { AudienceGroups } from '../../common/catalogue/rights';
import { TimeRange } from '../../common/codecs/time_range';
import { SextantError } from '../../common/errors';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import { INDEX } from '../../common/index_schema/indices';
import {
  AnyPanel,
  LoggedHosts,
  PanelContext,
  RecordSummary,
  TableState,
} from '../../common/panels/define_panel';
import { PanelAnswer, searchAnswer } from '../../common/panels/panel_answer';
import { panelQuery } from '../../common/panels/panel_query';
import type { Coverage } from '../../common/panels/source/coverage';
import type { MadeOf } from '../../common/panels/source/made_of';
import { planSearch } from '../../common/panels/source/plan_search';
import { wholePeriod } from '../../common/panels/source/whole_period';
import { gapsOf, hasGaps, loggedTimePanel } from '../../common/panels/time_gaps';
import type { Thresholds } from '../../common/panels/thresholds';
import { Dashboard, Filters } from '../../common/query/filter_fields';
import { filterClauses } from '../../common/query/filter_query';
import { Period, resolveTime } from '../../common/query/resolve_time';
import { chooseInterval } from '../../common/query/time_interval';
import { CatalogueView } from './catalogue_view';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const INDEX_OF: Readonly<Record<Dashboard, string>> = {
  catalogue: INDEX.records,
  services: INDEX.requests,
  usage: INDEX.requests,
};

const CUBE_INDEX = {
  requests: INDEX.requests,
  traffic: INDEX['usage-traffic'],
  content: INDEX['usage-content'],
  audience: INDEX['usage-audience'],
} as const;

export interface PanelsRequest {
  readonly panels: readonly AnyPanel[];
  readonly filters: Filters;
  readonly time: TimeRange;
  readonly tables: Readonly<Record<string, TableState>>;
  readonly catalogue?: CatalogueDocument;
  readonly groups?: AudienceGroups;
  readonly view?: CatalogueView;
  readonly records?: readonly RecordSummary[];
  readonly logs?: LoggedHosts;
  /** Every row of tables that are made of aggregations, not one page of them. */
  readonly allRows?: boolean;
  /** What is stored of each month; without it panels of requests ask for requests alone. */
  readonly coverage?: Coverage;
  readonly timeZone: string;
  readonly thresholds?: Thresholds;
  readonly now: Date;
}

function indexOf({ dashboard }: AnyPanel, { asOf }: PanelContext): string {
  return dashboard === 'catalogue' && asOf !== undefined ? INDEX.history : INDEX_OF[dashboard];
}

/** What the reader sees of the catalogue; totals of all of it stand for a panel that nothing narrows. */
function sightOf({ dashboard, ownFilter }: AnyPanel, request: PanelsRequest) {
  const { view, filters, groups } = request;
  if (dashboard !== 'catalogue' || !view) return {};
  const { asOf, partial, figures } = view;
  const isWhole = filterClauses(dashboard, filters, ownFilter, groups).length === 0;
  return { asOf, partial, totals: partial && isWhole ? figures : undefined };
}

/** The search of one panel: where, what, and what reading the answer needs to know. */
export interface PanelSearchPlan {
  readonly index: string;
  readonly body: Record<string, unknown>;
  readonly context: PanelContext;
  /** Of panels of requests. */
  readonly madeOf?: MadeOf;
  /** The answer in the shape that the panel reads. */
  answerOf(answer: PanelAnswer): PanelAnswer;
}

function periodOf({ dashboard }: AnyPanel, { time, timeZone, now }: PanelsRequest): Period {
  const period = resolveTime(time, now);
  return dashboard === 'catalogue' ? period : wholePeriod(period, timeZone, now);
}

/** Undefined where nothing that is stored tells what the panel asks. */
function possiblePlanOf(panel: AnyPanel, request: PanelsRequest): PanelSearchPlan | undefined {
  const { timeZone } = request;
  const period = periodOf(panel, request);
  const context: PanelContext = {
    catalogue: request.catalogue,
    groups: request.groups,
    ...sightOf(panel, request),
    filters: request.filters,
    records: request.records,
    logs: request.logs,
    allRows: request.allRows,
    period,
    interval: chooseInterval(period),
    timeZone,
    thresholds: request.thresholds,
    table: request.tables[panel.id] ?? { page: 0 },
  };
  if (panel.dashboard !== 'catalogue') {
    const plan = planSearch(panel, context, request.filters, request.coverage);
    return plan && { ...plan, index: CUBE_INDEX[plan.source] };
  }
  return {
    index: indexOf(panel, context),
    body: panelQuery(panel, context, request.filters),
    context,
    answerOf: (answer) => answer,
  };
}

const NOT_AVAILABLE = 'Not available for this period with these filters';

/**
 * @throws SextantError bad_request where filters or period make no sense, not_found where nothing that is
 * stored tells what the panel asks
 */
export function planOf(panel: AnyPanel, request: PanelsRequest): PanelSearchPlan {
  const plan = possiblePlanOf(panel, request);
  if (!plan) throw new SextantError('not_found', NOT_AVAILABLE);
  return plan;
}

const answers = t.type({ responses: t.array(t.UnknownRecord) });
const failure = t.type({ status: t.number, error: t.type({ reason: t.string }) });

function outcomeOf(panel: AnyPanel, plan: PanelSearchPlan, response: unknown): PanelOutcome {
  if (failure.is(response)) {
    const forbidden = response.status === 403;
    return {
      failed: forbidden ? 'forbidden' : 'opensearch_error',
      message: forbidden ? 'Your account may not see this' : response.error.reason,
    };
  }
  const { context, madeOf, answerOf } = plan;
  const decoded = decode(searchAnswer, response);
  if ('errors' in decoded) return { failed: 'internal', message: decoded.errors.join('; ') };
  const data = panel.read(answerOf(decoded.value), context);
  return { chart: panel.chart, data, ...(madeOf ? { made_of: madeOf } : {}) } as PanelOutcome;
}

/**
 * Fills panels with one `_msearch`, as the user of the transport. A panel that fails says so, the
 * others show. @throws SextantError where the whole fails
 */
export async function searchPanels(
  transport: Transport,
  request: PanelsRequest
): Promise<Record<string, PanelOutcome>> {
  const outcomes: Record<string, PanelOutcome> = {};
  const planned = (panel: AnyPanel, asked: PanelsRequest) => {
    const plan = possiblePlanOf(panel, asked);
    return plan ? [{ panel, plan }] : [];
  };
  const plans = request.panels.flatMap((panel) => {
    outcomes[panel.id] = { failed: 'not_available', message: NOT_AVAILABLE };
    return planned(panel, request);
  });
  // Whatever the page is filtered by: a log that was read without a request found is no gap.
  if (request.panels.some(hasGaps)) {
    plans.push(...planned(loggedTimePanel, { ...request, filters: {} }));
  }
  if (plans.length === 0) return outcomes;
  const lines = plans.map(({ plan: { index, body } }) => {
    // A number of a part of the shards would be wrong: rather the panel says that it failed.
    const header = { index, ignore_unavailable: true, allow_partial_search_results: false };
    return `${JSON.stringify(header)}\n${JSON.stringify(body)}\n`;
  });
  const responses = await multiSearch(transport, lines.join(''));
  if (responses.length !== plans.length) {
    throw new SextantError('opensearch_error', 'OpenSearch answered some of the panels only');
  }
  plans.forEach(({ panel, plan }, at) => {
    outcomes[panel.id] = outcomeOf(panel, plan, responses[at]);
  });
  return toldOfGaps(outcomes);
}

/** Tells panels over time of when nothing is known at all. */
function toldOfGaps({
  [loggedTimePanel.id]: logged,
  ...outcomes
}: Record<string, PanelOutcome>): Record<string, PanelOutcome> {
  if (!logged || 'failed' in logged || logged.chart !== 'time_series') return outcomes;
  const gaps = gapsOf(logged.data);
  if (gaps.length === 0) return outcomes;
  return Object.fromEntries(
    Object.entries(outcomes).map(([id, outcome]) =>
      'failed' in outcome || outcome.chart !== 'time_series'
        ? [id, outcome]
        : [id, { ...outcome, data: { ...outcome.data, gaps } }]
    )
  );
}

async function multiSearch(transport: Transport, bulkBody: string) {
  try {
    const { body } = await transport.request({ method: 'POST', path: '/_msearch', bulkBody });
    return decodeOrThrow(answers, body, 'opensearch_error').responses;
  } catch (error) {
    throw toSextantError(error);
  }
}
