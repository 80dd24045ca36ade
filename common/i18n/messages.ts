import en from '../../translations/en.json';
import fr from '../../translations/fr.json';

/** Every text of the product has an identifier; one that does not exist does not compile. */
export type MessageId = keyof typeof en.messages;

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Both catalogues hold the same identifiers: one that misses a text does not compile. */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageId, string>>>> = {
  fr: fr.messages,
  en: en.messages,
};

export function isMessageId(text: string): text is MessageId {
  return Object.prototype.hasOwnProperty.call(MESSAGES.en, text);
}

/** The language that a tag such as `fr-CA` asks for, where we speak it. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language);
}
