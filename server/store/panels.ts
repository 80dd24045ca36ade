import * as t from 'io-ts';
import type { PanelOutcome } from '../../common/api/contracts/panels';
import { decode } from '../../common/codecs/decode';
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
import {
  bucketsOf,
  PanelAnswer,
  SearchAnswer,
  searchAnswer,
} from '../../common/panels/panel_answer';
import { panelQuery } from '../../common/panels/panel_query';
import type { Coverage } from '../../common/panels/source/coverage';
import type { MadeOf } from '../../common/panels/source/made_of';
import { CountedSearch, planCounted } from '../../common/panels/source/plan_counted';
import { planSearch } from '../../common/panels/source/plan_search';
import { wholePeriod } from '../../common/panels/source/whole_period';
import { gapsOf, hasGaps, loggedTimePanel } from '../../common/panels/time_gaps';
import type { Thresholds } from '../../common/panels/thresholds';
import { Dashboard, Filters } from '../../common/query/filter_fields';
import { filterClauses } from '../../common/query/filter_query';
import { Period, resolveTime } from '../../common/query/resolve_time';
import type { RecordsOf } from '../../common/query/records_of';
import { chooseInterval } from '../../common/query/time_interval';
import { CatalogueView } from './catalogue_view';
import { jointSearch, Search } from './joint_search';
import { recordStore } from './records';
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
  counter: INDEX['usage-counter'],
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
  readonly recordsOf?: RecordsOf;
  readonly dataCentres?: PanelContext['dataCentres'];
  /** Every row of tables that are made of aggregations, not one page of them. */
  readonly allRows?: boolean;
  /** What is stored of each month; without it panels of requests ask for requests alone. */
  readonly coverage?: Coverage;
  readonly timeZone: string;
  readonly thresholds?: Thresholds;
  /** End of the last day that COUNTER has counted, ms since the epoch; absent: none yet. */
  readonly countedUntil?: number;
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
  /** What is asked of COUNTER's counts besides. */
  readonly counted?: CountedSearch;
  /** The answer in the shape that the panel reads. */
  answerOf(answer: PanelAnswer): PanelAnswer;
}

function periodOf(panel: AnyPanel, { time, timeZone, now }: PanelsRequest): Period {
  const asked = resolveTime(time, now, timeZone);
  const period = panel.dashboard === 'catalogue' ? asked : wholePeriod(asked, timeZone, now);
  return panel.period?.(period, timeZone) ?? period;
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
    recordsOf: request.recordsOf,
    dataCentres: request.dataCentres,
    logs: request.logs,
    allRows: request.allRows,
    period,
    interval: chooseInterval(period),
    timeZone,
    thresholds: request.thresholds,
    countedUntil: request.countedUntil,
    table: request.tables[panel.id] ?? { page: 0 },
  };
  if (panel.dashboard !== 'catalogue') {
    const plan = planSearch(panel, context, request.filters, request.coverage);
    const counted = plan && planCounted(panel, plan.context, request.filters, request.coverage);
    return plan && { ...plan, counted, index: plan.indices ?? CUBE_INDEX[plan.source] };
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

const failure = t.type({ status: t.number, error: t.type({ reason: t.string }) });

/** An answer, or why there is nothing to read in it. */
function readAnswer(response: unknown): { answer: SearchAnswer } | { refusal: PanelOutcome } {
  if (failure.is(response)) {
    const forbidden = response.status === 403;
    const refusal: PanelOutcome = {
      failed: forbidden ? 'forbidden' : 'opensearch_error',
      message: forbidden ? 'Your account may not see this' : response.error.reason,
    };
    return { refusal };
  }
  const decoded = decode(searchAnswer, response);
  return 'errors' in decoded
    ? { refusal: { failed: 'internal', message: decoded.errors.join('; ') } }
    : { answer: decoded.value };
}

/** The records that an answer names, for a panel that tells their titles. */
async function namedRecords(
  transport: Transport,
  { needs }: AnyPanel,
  { aggregations }: PanelAnswer
): Promise<Pick<PanelContext, 'records'>> {
  if (needs !== 'named_records') return {};
  const uuids = bucketsOf(aggregations, 'records').map(({ key }) => String(key));
  return { records: await recordStore(transport).named(uuids) };
}

async function outcomeOf(
  transport: Transport,
  panel: AnyPanel,
  { context, madeOf, answerOf }: PanelSearchPlan,
  [own, counted]: readonly unknown[]
): Promise<PanelOutcome> {
  const read = readAnswer(own);
  if ('refusal' in read) return read.refusal;
  const besides = counted === undefined ? undefined : readAnswer(counted);
  if (besides && 'refusal' in besides) return besides.refusal;
  const answer = answerOf(read.answer);
  const data = panel.read(besides ? { ...answer, counted: besides.answer } : answer, {
    ...context,
    ...(await namedRecords(transport, panel, answer)),
  });
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
  const searches = plans.map(({ plan }) => searchesOf(plan));
  const responses = await jointSearch(transport, searches.flat());
  const answered = searches.map(({ length }) => responses.splice(0, length));
  await Promise.all(
    plans.map(async ({ panel, plan }, at) => {
      outcomes[panel.id] = await outcomeOf(transport, panel, plan, answered[at] ?? []);
    })
  );
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
      'failed' in outcome || outcome.chart !== 'time_series' || outcome.data.cycle
        ? [id, outcome]
        : [id, { ...outcome, data: { ...outcome.data, gaps } }]
    )
  );
}

/** The searches of a panel as `_msearch` takes them: its own, and that of COUNTER's counts. */
function searchesOf({ index, body, counted }: PanelSearchPlan): Search[] {
  const own = { index, body };
  return counted ? [own, { index: CUBE_INDEX[counted.source], body: counted.body }] : [own];
}
