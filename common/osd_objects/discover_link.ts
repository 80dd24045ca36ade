import { RisonValue, toRison } from '../codecs/rison';
import type { TimeRange } from '../codecs/time_range';
import type { Translate } from '../i18n/create_translator';
import { INDEX } from '../index_schema/indices';
import { withDefaults } from '../query/page_defaults';
import type { Filters } from '../query/filter_fields';
import type { ServicesTab } from '../query/services_tab';
import { namedClauses } from './named_clauses';
import { customMeta } from './saved_object';
import { REQUEST_COLUMNS } from './searches';

/** What a page shows, to be seen in Discover. */
export interface Explored {
  readonly filters: Filters;
  readonly time: TimeRange;
  readonly tab: ServicesTab;
}

/** Signs that split an address, or that its reader would decode: the rest stays readable. */
function encode(rison: string): string {
  return encodeURIComponent(rison).replace(/%(?:2C|3A|24|40|2F)/g, decodeURIComponent);
}

/**
 * Path of OSD's Discover with the requests that a page of the services is about: same period, same
 * filters. Written as Discover of 2.8 does; later versions take it over into their own.
 * @throws SextantError bad_request where a filter of the page's address makes no sense
 */
export function discoverPath(
  translate: Translate,
  tag: string,
  { filters, time, tab }: Explored
): string {
  const clauses = namedClauses(translate, tag, 'services', withDefaults(filters, tab));
  const app: RisonValue = {
    columns: REQUEST_COLUMNS,
    filters: clauses.map(({ alias, query }) => ({
      $state: { store: 'appState' },
      meta: { ...customMeta(alias, query), index: INDEX.requests },
      query: query as RisonValue,
    })),
    index: INDEX.requests,
    interval: 'auto',
    query: { language: 'kuery', query: '' },
    sort: [['@timestamp', 'desc']],
  };
  const global: RisonValue = { filters: [], time: { from: time.from, to: time.to } };
  return `/app/discover#/?_g=${encode(toRison(global))}&_a=${encode(toRison(app))}`;
}
