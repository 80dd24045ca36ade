import React, { createContext, FC, useContext, useMemo } from 'react';
import { createTranslator, Translate } from '../../common/i18n/create_translator';
import { Locale } from '../../common/i18n/messages';
import { USUAL_TAGS } from '../../common/i18n/writer';
import { ThemeName } from './page_services';

/** For whom the page is written: words, numbers and dates, time zone, theme. */
export interface Reader {
  readonly locale: Locale;
  /** BCP 47 tag, as `fr-FR` or `en-GB`. */
  readonly tag: string;
  readonly translate: Translate;
  /** IANA zone in which days are counted; undefined until the server has told it. */
  readonly timeZone?: string;
  readonly theme: ThemeName;
}

const Context = createContext<Reader | undefined>(undefined);

/** The reader's own variety of a language (en-US, fr-CA), or the usual one. */
export function tagOf(locale: Locale, languages: readonly string[]): string {
  return languages.find((tag) => tag.toLowerCase().startsWith(`${locale}-`)) ?? USUAL_TAGS[locale];
}

interface ReaderProviderProps {
  readonly locale: Locale;
  readonly languages: readonly string[];
  readonly timeZone?: string;
  readonly theme: ThemeName;
}

export const ReaderProvider: FC<ReaderProviderProps> = (props) => {
  const { locale, languages, timeZone, theme, children } = props;
  const reader = useMemo(
    () => ({
      locale,
      tag: tagOf(locale, languages),
      translate: createTranslator(locale),
      timeZone,
      theme,
    }),
    [locale, languages, timeZone, theme]
  );
  return <Context.Provider value={reader}>{children}</Context.Provider>;
};

export function useReader(): Reader {
  const reader = useContext(Context);
  if (!reader) throw new Error('ReaderProvider is missing');
  return reader;
}
