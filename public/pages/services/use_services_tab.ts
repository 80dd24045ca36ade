import { useCallback, useMemo, useState } from 'react';
import { discoverPath } from '../../../common/osd_objects/discover_link';
import type { MarkFilter } from '../../../common/panels/chart_data';
import { panelsOfTab } from '../../../common/panels/services_tabs';
import type { Filters } from '../../../common/query/filter_fields';
import { withDefaults } from '../../../common/query/page_defaults';
import type { ServicesTab } from '../../../common/query/services_tab';
import { toggleFilter, writePageState } from '../../../common/query/url_state';
import { PATHS } from '../../application/address';
import { useStatus } from '../../application/status';
import { useExplore } from '../../application/use_explore';
import { PageLink, useAddressLink } from '../../application/use_page_link';
import { PageStateStore, usePageState } from '../../application/use_page_state';
import { Panels, usePanels } from '../../panels/use_panels';

export interface ServicesView {
  readonly page: PageStateStore;
  /** What narrows the tab: the reader's filters and the page's defaults. */
  readonly filters: Filters;
  readonly data: Panels;
  readonly refresh: () => void;
  /** Counts refreshes: what is asked beside the panels is asked again with them. */
  readonly version: number;
  /** The same requests in OSD's Discover, where we are in OSD. */
  readonly explore?: string;
  /** The way to the requests behind a mark. */
  readonly see: (filter: MarkFilter) => PageLink;
}

/** Filters that, added by a mark, ask for more than the failures that the tab of errors shows. */
const SEES_ALL: Filters = { outcome: ['any'] };
const OF_FAILURES = ['failure', 'status', 'exception', 'outcome', 'duration'];

/** The panels of a tab of the services page, filled as the page's address says. */
export function useServicesTab(tab: ServicesTab): ServicesView {
  const page = usePageState();
  const { reload } = useStatus();
  const link = useAddressLink();
  const { time, versus } = page;
  const filters = useMemo(() => withDefaults(page.filters, tab), [page.filters, tab]);
  const ids = useMemo(() => panelsOfTab(tab).map(({ id }) => id), [tab]);
  const data = usePanels(ids, { filters, time, versus }, page.tables);
  const { refresh } = data;
  const { filters: chosen } = page;
  const explore = useExplore(
    useCallback(
      (translate, tag) => discoverPath(translate, tag, { filters: chosen, time, tab }),
      [chosen, time, tab]
    )
  );
  const [version, setVersion] = useState(0);
  const see = useCallback(
    ({ name, value }: MarkFilter) => {
      const { [name]: _, ...others } = page.filters;
      const wanted = toggleFilter(others, name, value);
      const all = tab !== 'errors' && !OF_FAILURES.includes(name) ? SEES_ALL : {};
      return link(PATHS.servicesTab('errors'), (search) =>
        writePageState(search, { filters: { ...all, ...wanted }, time, versus })
      );
    },
    [link, page.filters, tab, time, versus]
  );
  return {
    page,
    filters,
    data,
    see,
    version,
    explore,
    refresh: useCallback(
      () => (refresh(), reload(), setVersion((before) => before + 1)),
      [refresh, reload]
    ),
  };
}
