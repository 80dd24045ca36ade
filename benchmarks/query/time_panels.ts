import type { AnyPanel } from '../../common/panels/define_panel';
import { panelsOf } from '../../common/panels/registry';
import { panelsOfTab } from '../../common/panels/services_tabs';
import type { Coverage } from '../../common/panels/source/coverage';
import type { Filters } from '../../common/query/filter_fields';
import { withDefaults } from '../../common/query/page_defaults';
import { SERVICES_TABS, ServicesTab } from '../../common/query/services_tab';
import { readCoverage } from '../../server/store/coverage';
import { searchPanels } from '../../server/store/panels';
import type { Transport } from '../../server/store/transport';
import { TIME_ZONE } from './fill';
import { BENCH_DAYS, BENCH_UNTIL } from './sessions';

/** Milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Times by name: of each panel, and of each tab, whose panels are asked for at once. */
export type PanelTimes = ReadonlyMap<string, Times>;

/** Every answer is computed: under document-level security OpenSearch keeps none. */
function withoutCache(transport: Transport): Transport {
  return {
    request: (request) =>
      transport.request({
        ...request,
        bulkBody: request.bulkBody
          ?.toString()
          .replace(/"ignore_unavailable":true/g, '"ignore_unavailable":true,"request_cache":false'),
      }),
  };
}

function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** As the tab asks by itself, but for robots and probes, which are counted here. */
function filtersOf(tab: ServicesTab): Filters {
  const { users: _, ...filters } = withDefaults({}, tab);
  return filters;
}

const filtersFor = (panel: AnyPanel): Filters =>
  panelsOfTab('errors').includes(panel) ? filtersOf('errors') : {};

export interface TimingOptions {
  readonly runs: number;
  readonly cache: boolean;
}

/** Panels over all thirteen months: of requests, or as the page does, of cubes where these can. */
export async function timePanels(
  transport: Transport,
  rollup: boolean,
  { runs, cache }: TimingOptions
): Promise<PanelTimes> {
  const asked = cache ? transport : withoutCache(transport);
  const coverage: Coverage | undefined = rollup ? await readCoverage(transport) : undefined;
  const ask = (panels: readonly AnyPanel[], filters: Filters = {}) =>
    searchPanels(asked, {
      panels,
      filters,
      time: { from: new Date(BENCH_DAYS[0] ?? 0).toISOString(), to: BENCH_UNTIL.toISOString() },
      tables: {},
      timeZone: TIME_ZONE,
      coverage,
      now: BENCH_UNTIL,
    });
  const outcomes = await ask(panelsOf('services'));
  const isThere = ({ id }: AnyPanel) => {
    const outcome = outcomes[id];
    if (!outcome || !('failed' in outcome)) return true;
    // Without requests some panels have nothing to count from, and say so.
    if (outcome.failed === 'not_available') return false;
    throw new Error(`${id}: ${JSON.stringify(outcome)}`);
  };
  const questions = [
    ...panelsOf('services').map((panel) => [panel.id, [panel], filtersFor(panel)] as const),
    ...SERVICES_TABS.map((tab) => [`tab ${tab}`, panelsOfTab(tab), filtersOf(tab)] as const),
  ]
    .map(([name, panels, filters]) => [name, panels.filter(isThere), filters] as const)
    .filter(([, panels]) => panels.length > 0);
  const measured = new Map<string, number[]>(questions.map(([name]) => [name, []]));
  // In turns, so that a noisy moment falls on all of them; the first turn only warms up.
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [name, panels, filters] of questions) {
      const started = process.hrtime.bigint();
      await ask(panels, filters);
      if (turn > 0) measured.get(name)?.push(Number(process.hrtime.bigint() - started) / 1e6);
    }
  }
  return new Map(Array.from(measured, ([name, values]) => [name, timesOf(values)]));
}
