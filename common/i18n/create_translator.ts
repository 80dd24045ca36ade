import IntlMessageFormat from 'intl-messageformat';
import { Locale, MessageId, MESSAGES } from './messages';
import './plural_rules';

export type Values = Readonly<Record<string, string | number>>;

/** The text of an identifier in one language. */
export type Translate = (id: MessageId, values?: Values) => string;

/** @returns a function that parses each message once, when it is first asked for */
export function createTranslator(locale: Locale): Translate {
  const parsed = new Map<MessageId, IntlMessageFormat>();
  return (id, values) => {
    const text = MESSAGES[locale][id];
    if (!values) return text;
    const known = parsed.get(id) ?? new IntlMessageFormat(text, locale);
    parsed.set(id, known);
    return known.format(values);
  };
}
