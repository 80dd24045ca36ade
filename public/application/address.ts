import { Locale, localeOf } from '../../common/i18n/messages';

/** Parameter of the page's address that names its language. */
const LANGUAGE = 'lang';

export function languageIn(search: string): Locale | undefined {
  return localeOf(new URLSearchParams(search).get(LANGUAGE));
}

/** The query of an address with another language; all else stays. */
export function withLanguage(search: string, locale: Locale): string {
  const parameters = new URLSearchParams(search);
  parameters.set(LANGUAGE, locale);
  return `?${parameters.toString()}`;
}

/** What goes along to another page: the language, not the filters of this one. */
export function searchForOtherPage(search: string): string {
  const locale = languageIn(search);
  return locale ? `?${LANGUAGE}=${locale}` : '';
}

export const PATHS = {
  catalogues: '/catalogues',
  catalogue: (name: string) => `/catalogues/${encodeURIComponent(name)}`,
  services: '/services',
} as const;
