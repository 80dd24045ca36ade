import { createTranslator } from '../../common/i18n/create_translator';
import { isMessageId, Locale, MESSAGES } from '../../common/i18n/messages';

const PREFIX = 'sextant.eui.';

export type OuiText = string | ((values: object) => string);

/** Fills a text's gaps; words of the date picker among the values are in English only. */
function filled(locale: Locale, text: string): OuiText {
  if (!text.includes('{')) return text;
  const translate = createTranslator(locale);
  return (values) => {
    const given = new Map<string, unknown>(Object.entries(values));
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(given.get(name) ?? '');
      const word = `sextant.picker.${value}`;
      return isMessageId(word) ? translate(word) : value;
    });
  };
}

/** Texts of OUI's own components, by OUI's names for them. */
export function ouiTexts(locale: Locale): Record<string, OuiText> {
  const texts = Object.entries(MESSAGES[locale])
    .filter(([id]) => id.startsWith(PREFIX))
    .map(([id, text]) => [id.slice(PREFIX.length), filled(locale, text)] as const);
  return Object.fromEntries(texts);
}
