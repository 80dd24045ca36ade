import { useCallback, useMemo } from 'react';
import type { AnyPanel } from '../../common/panels/define_panel';
import { panelsOf } from '../../common/panels/registry';
import type { Dashboard, Filters } from '../../common/query/filter_fields';
import { withDefaults } from '../../common/query/page_defaults';
import { PageStateStore, usePageState } from '../application/use_page_state';
import { useStatus } from '../application/status';
import { Panels, usePanels } from '../panels/use_panels';

interface DashboardView {
  readonly page: PageStateStore;
  readonly data: Panels;
  readonly figures: readonly AnyPanel[];
  readonly charts: readonly AnyPanel[];
  readonly tables: readonly AnyPanel[];
  readonly refresh: () => void;
}

/** The use of a catalogue is that by real users, unless the reader asks for others. */
function withUsers(dashboard: Dashboard, filters: Filters): Filters {
  return dashboard === 'usage' ? withDefaults(filters, 'usage') : filters;
}

/** The panels of a dashboard, filled as the page's address says. */
export function useDashboard(dashboard: Dashboard, catalogue?: string): DashboardView {
  const page = usePageState();
  const { reload } = useStatus();
  const { allCharts = false } = page;
  const panels = useMemo(
    () => panelsOf(dashboard).filter(({ more }) => allCharts || !more),
    [dashboard, allCharts]
  );
  const ids = useMemo(() => panels.map(({ id }) => id), [panels]);
  const scope = {
    filters: withUsers(dashboard, page.filters),
    time: page.time,
    catalogue,
    asOf: dashboard === 'catalogue' ? page.asOf : undefined,
  };
  const data = usePanels(ids, scope, page.tables);
  const { refresh } = data;
  return {
    page,
    data,
    figures: panels.filter(({ chart }) => chart === 'figure'),
    charts: panels.filter(({ chart }) => chart !== 'figure' && chart !== 'table'),
    tables: panels.filter(({ chart }) => chart === 'table'),
    refresh: useCallback(() => (refresh(), reload()), [refresh, reload]),
  };
}
