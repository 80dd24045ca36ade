import type { PanelOutcome } from '../../common/api/contracts/panels';
import { earlierPeriod, Versus } from '../../common/query/earlier_period';
import { wholePeriod } from '../../common/panels/source/whole_period';
import { resolveTime } from '../../common/query/resolve_time';
import { PanelsRequest, searchPanels } from './panels';
import { Transport } from './transport';

function withEarlier(outcome: PanelOutcome, earlier: PanelOutcome | undefined): PanelOutcome {
  if ('failed' in outcome || outcome.chart !== 'figure') return outcome;
  const value = earlier && 'chart' in earlier && earlier.chart === 'figure' && earlier.data.value;
  return { ...outcome, data: { ...outcome.data, earlier: value || value === 0 ? value : null } };
}

/**
 * Panels whose figures also tell what they were in an earlier period. A figure that fails there is
 * unknown there. @throws SextantError where the whole fails
 */
export async function comparedPanels(
  transport: Transport,
  request: PanelsRequest,
  versus: Versus | undefined
): Promise<Record<string, PanelOutcome>> {
  const figures = request.panels.filter(
    ({ chart, dashboard }) => chart === 'figure' && dashboard === 'services'
  );
  if (versus === undefined || figures.length === 0) return searchPanels(transport, request);
  const period = wholePeriod(resolveTime(request.time, request.now), request.timeZone, request.now);
  const { from, to } = earlierPeriod(period, versus);
  const time = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const [now, before] = await Promise.all([
    searchPanels(transport, request),
    searchPanels(transport, { ...request, panels: figures, time }),
  ]);
  return Object.fromEntries(
    Object.entries(now).map(([id, outcome]) => [id, withEarlier(outcome, before[id])])
  );
}
