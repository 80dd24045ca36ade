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
  PanelContext,
  RecordSummary,
  TableState,
} from '../../common/panels/define_panel';
import { searchAnswer } from '../../common/panels/panel_answer';
import { panelQuery } from '../../common/panels/panel_query';
import { Dashboard, Filters } from '../../common/query/filter_fields';
import { filterClauses } from '../../common/query/filter_query';
import { resolveTime } from '../../common/query/resolve_time';
import { chooseInterval } from '../../common/query/time_interval';
import { CatalogueView } from './catalogue_view';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const INDEX_OF: Readonly<Record<Dashboard, string>> = {
  catalogue: INDEX.records,
  services: INDEX.requests,
  usage: INDEX.requests,
};

export interface PanelsRequest {
  readonly panels: readonly AnyPanel[];
  readonly filters: Filters;
  readonly time: TimeRange;
  readonly tables: Readonly<Record<string, TableState>>;
  readonly catalogue?: CatalogueDocument;
  readonly groups?: AudienceGroups;
  readonly view?: CatalogueView;
  readonly records?: readonly RecordSummary[];
  /** Every row of tables that are made of aggregations, not one page of them. */
  readonly allRows?: boolean;
  readonly timeZone: string;
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
}

/** @throws SextantError bad_request where filters or period make no sense */
export function planOf(panel: AnyPanel, request: PanelsRequest): PanelSearchPlan {
  const period = resolveTime(request.time, request.now);
  const context: PanelContext = {
    catalogue: request.catalogue,
    groups: request.groups,
    ...sightOf(panel, request),
    filters: request.filters,
    records: request.records,
    allRows: request.allRows,
    period,
    interval: chooseInterval(period),
    timeZone: request.timeZone,
    table: request.tables[panel.id] ?? { page: 0 },
  };
  return {
    index: indexOf(panel, context),
    body: panelQuery(panel, context, request.filters),
    context,
  };
}

const answers = t.type({ responses: t.array(t.UnknownRecord) });
const failure = t.type({ status: t.number, error: t.type({ reason: t.string }) });

function outcomeOf(panel: AnyPanel, context: PanelContext, response: unknown): PanelOutcome {
  if (failure.is(response)) {
    const forbidden = response.status === 403;
    return {
      failed: forbidden ? 'forbidden' : 'opensearch_error',
      message: forbidden ? 'Your account may not see this' : response.error.reason,
    };
  }
  const decoded = decode(searchAnswer, response);
  if ('errors' in decoded) return { failed: 'internal', message: decoded.errors.join('; ') };
  return { chart: panel.chart, data: panel.read(decoded.value, context) } as PanelOutcome;
}

/**
 * Fills panels with one `_msearch`, as the user of the transport. A panel that fails says so, the
 * others show. @throws SextantError where the whole fails
 */
export async function searchPanels(
  transport: Transport,
  request: PanelsRequest
): Promise<Record<string, PanelOutcome>> {
  const plans = request.panels.map((panel) => ({ panel, ...planOf(panel, request) }));
  if (plans.length === 0) return {};
  const lines = plans.map(({ index, body }) => {
    const header = { index, ignore_unavailable: true };
    return `${JSON.stringify(header)}\n${JSON.stringify(body)}\n`;
  });
  const responses = await multiSearch(transport, lines.join(''));
  if (responses.length !== plans.length) {
    throw new SextantError('opensearch_error', 'OpenSearch answered some of the panels only');
  }
  return Object.fromEntries(
    plans.map(({ panel, context }, i) => [panel.id, outcomeOf(panel, context, responses[i])])
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
