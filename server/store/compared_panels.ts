import type { PanelOutcome } from '../../common/api/contracts/panels';
import { earlierPeriod, Versus } from '../../common/query/earlier_period';
import { wholePeriod } from '../../common/panels/source/whole_period';
import type { AnyPanel } from '../../common/panels/define_panel';
import { movedSeries, Periods } from '../../common/panels/moved_series';
import { resolveTime } from '../../common/query/resolve_time';
import { PanelsRequest, searchPanels } from './panels';
import { Transport } from './transport';

function withEarlier(
  outcome: PanelOutcome,
  earlier: PanelOutcome | undefined,
  periods: Periods
): PanelOutcome {
  if ('failed' in outcome) return outcome;
  const before = earlier && 'chart' in earlier ? earlier : undefined;
  if (outcome.chart === 'figure') {
    const value = before?.chart === 'figure' ? before.data.value : null;
    return { ...outcome, data: { ...outcome.data, earlier: value } };
  }
  if (outcome.chart !== 'time_series' || before?.chart !== 'time_series') return outcome;
  const moved = movedSeries(outcome.data, before.data, periods);
  return moved.length === 0
    ? outcome
    : { ...outcome, data: { ...outcome.data, earlier: { ...periods.before, series: moved } } };
}

/** Of what is compared: panels that tell of the page's period, and of no other. */
const isCompared = ({ chart, dashboard, period, counted }: AnyPanel) =>
  dashboard === 'services' &&
  (chart === 'figure' || chart === 'time_series') &&
  period === undefined &&
  counted === undefined;

/**
 * Panels whose figures and curves also tell what they were in an earlier period. What fails there is
 * unknown there. @throws SextantError where the whole fails
 */
export async function comparedPanels(
  transport: Transport,
  request: PanelsRequest,
  versus: Versus | undefined
): Promise<Record<string, PanelOutcome>> {
  const panels = request.panels.filter(isCompared);
  if (versus === undefined || panels.length === 0) return searchPanels(transport, request);
  const period = wholePeriod(
    resolveTime(request.time, request.now, request.timeZone),
    request.timeZone,
    request.now
  );
  const earlier = earlierPeriod(period, versus);
  const { from, to } = earlier;
  const time = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const periods = { now: period, before: earlier };
  const [now, before] = await Promise.all([
    searchPanels(transport, request),
    searchPanels(transport, { ...request, panels, time }),
  ]);
  return Object.fromEntries(
    Object.entries(now).map(([id, outcome]) => [id, withEarlier(outcome, before[id], periods)])
  );
}
