import { createTranslator } from './create_translator';
import type { NumberStyle } from './format_value';
import { Locale } from './messages';

/** For whom a text is written: words, numbers and dates of a language, days of a time zone. */
export interface Writer extends NumberStyle {
  readonly locale: Locale;
  /** IANA zone. */
  readonly timeZone: string;
}

/** The usual variety of each language: BCP 47. */
export const USUAL_TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

export function createWriter(locale: Locale, timeZone: string): Writer {
  return { locale, tag: USUAL_TAGS[locale], timeZone, translate: createTranslator(locale) };
}
