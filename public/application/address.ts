import type { ServicesTab } from '../../common/query/services_tab';
import { readPageState, writePageState } from '../../common/query/url_state';
import { Locale, localeOf } from '../../common/i18n/messages';

/** Parameter of the page's address that names its language. */
const LANGUAGE = 'lang';
const EMBED = 'embed';

export function languageIn(search: string): Locale | undefined {
  return localeOf(new URLSearchParams(search).get(LANGUAGE));
}

/** The query of an address with another language; all else stays. */
export function withLanguage(search: string, locale: Locale): string {
  const parameters = new URLSearchParams(search);
  parameters.set(LANGUAGE, locale);
  return `?${parameters.toString()}`;
}

/** The page stands in a frame of another site: it shows nothing around itself. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).get(EMBED) === 'true';
}

/** What goes along to another page: language and frame, not the filters of this one. */
export function searchForOtherPage(search: string): string {
  const locale = languageIn(search);
  const parameters = new URLSearchParams();
  if (locale) parameters.set(LANGUAGE, locale);
  if (isEmbedded(search)) parameters.set(EMBED, 'true');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** What goes along to another tab of the page: all but what is open there and how its tables stand. */
export function searchForOtherTab(search: string): string {
  return writePageState(search, {
    ...readPageState(search),
    details: undefined,
    tables: undefined,
  });
}

/** Parts of a catalogue's page besides the first, as the address names them. */
export const CATALOGUE_TABS = ['usage', 'history', 'people'] as const;
export type CatalogueTab = (typeof CATALOGUE_TABS)[number];

export const PATHS = {
  catalogues: '/catalogues',
  catalogue: (name: string, tab?: CatalogueTab) =>
    `/catalogues/${encodeURIComponent(name)}${tab ? `/${tab}` : ''}`,
  services: '/services',
  servicesTab: (tab: ServicesTab) => `/services${tab === 'overview' ? '' : `/${tab}`}`,
  runs: '/runs',
} as const;
