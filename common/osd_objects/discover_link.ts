import { RisonValue, toRison } from '../codecs/rison';
import type { TimeRange } from '../codecs/time_range';
import type { Translate } from '../i18n/create_translator';
import { filterText } from '../i18n/filter_words';
import { INDEX } from '../index_schema/indices';
import { recordsAsOf } from '../panels/panel_query';
import { writeValue } from '../query/filter_value';
import { withDefaults } from '../query/page_defaults';
import type { Filters } from '../query/filter_fields';
import type { ServicesTab } from '../query/services_tab';
import { namedClauses } from './named_clauses';
import { customMeta, NamedClause } from './saved_object';
import { RECORD_COLUMNS, REQUEST_COLUMNS } from './searches';

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

interface Discovered {
  readonly index: string;
  readonly clauses: readonly NamedClause[];
  readonly columns: readonly string[];
  readonly sort: string;
  readonly time?: TimeRange;
}

/** Written as Discover of 2.8 does; later versions take it over into their own. */
function pathOf({ index, clauses, columns, sort, time }: Discovered): string {
  const app: RisonValue = {
    columns,
    filters: clauses.map(({ alias, query }) => ({
      $state: { store: 'appState' },
      meta: { ...customMeta(alias, query), index },
      query: query as RisonValue,
    })),
    index,
    interval: 'auto',
    query: { language: 'kuery', query: '' },
    sort: [[sort, 'desc']],
  };
  const global: RisonValue = {
    filters: [],
    ...(time ? { time: { from: time.from, to: time.to } } : {}),
  };
  return `/app/discover#/?_g=${encode(toRison(global))}&_a=${encode(toRison(app))}`;
}

/**
 * Path of OSD's Discover with the requests that a page of the services is about: same period, same
 * filters. @throws SextantError bad_request where a filter of the page's address makes no sense there
 */
export function discoverPath(
  translate: Translate,
  tag: string,
  { filters, time, tab }: Explored
): string {
  return pathOf({
    index: INDEX.requests,
    clauses: namedClauses(translate, tag, 'services', withDefaults(filters, tab)),
    columns: REQUEST_COLUMNS,
    sort: '@timestamp',
    time,
  });
}

/**
 * Path of Discover with the records of a catalogue as of the last snapshot, by the filters of its page.
 * @throws SextantError bad_request where a filter of the page's address makes no sense there
 */
export function discoverRecordsPath(
  translate: Translate,
  tag: string,
  { catalogue, filters }: { readonly catalogue: string; readonly filters: Filters }
): string {
  const alias = filterText(translate, tag, { name: 'catalogue', value: writeValue(catalogue) });
  return pathOf({
    index: INDEX.records,
    clauses: [
      { alias, query: recordsAsOf(catalogue, undefined)[0] ?? {} },
      ...namedClauses(translate, tag, 'catalogue', filters),
    ],
    columns: RECORD_COLUMNS,
    sort: 'changed',
  });
}
