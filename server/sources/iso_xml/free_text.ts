import { nodesAt, nodesNamed, XmlNode } from './xml_tree';

/** ISO 639-2 codes, bibliographic and terminological, and their short forms. */
const PAGE_LANGUAGES: Readonly<Record<string, 'fr' | 'en'>> = {
  fre: 'fr',
  fra: 'fr',
  fr: 'fr',
  eng: 'en',
  en: 'en',
};

/** Language of each locale of a record, by its id in lower case. */
export type Locales = ReadonlyMap<string, string>;

function codeOf(node: XmlNode): string | undefined {
  const code = node.attributes.codeListValue || node.text;
  return code === '' ? undefined : code.toLowerCase();
}

/** `language` of ISO 19139 and `defaultLocale` of ISO 19115-3. */
export function mainLanguage(record: XmlNode): string | undefined {
  const nodes = [
    ...nodesAt(record, 'language/*'),
    ...nodesAt(record, 'defaultLocale/PT_Locale/language/LanguageCode'),
  ];
  return nodes.map(codeOf).find((code) => code !== undefined);
}

export function localesOf(record: XmlNode): Locales {
  const locales = new Map<string, string>();
  for (const step of ['locale', 'defaultLocale', 'otherLocale']) {
    for (const locale of nodesAt(record, `${step}/PT_Locale`)) {
      const [language] = [
        ...nodesAt(locale, 'languageCode/LanguageCode'),
        ...nodesAt(locale, 'language/LanguageCode'),
      ].map(codeOf);
      const { id } = locale.attributes;
      if (id !== undefined && language !== undefined) locales.set(id.toLowerCase(), language);
    }
  }
  return locales;
}

const localised = (node: XmlNode) => nodesNamed(node, 'LocalisedCharacterString');

/** The text in the record's own language, else in the first one that has any. */
export function plainText(node: XmlNode | undefined): string | undefined {
  if (!node) return undefined;
  const own = node.children.find(({ text, name }) => text !== '' && name !== 'PT_FreeText');
  return own?.text ?? (localised(node).find(({ text }) => text !== '')?.text || undefined);
}

/** A text in the languages of the pages. */
export function textsByLanguage(
  node: XmlNode | undefined,
  language: string | undefined,
  locales: Locales
): { fr?: string; en?: string } {
  const texts: { fr?: string; en?: string } = {};
  if (!node) return texts;
  const own = PAGE_LANGUAGES[language ?? ''];
  const text = node.children.find((child) => child.text !== '' && child.name !== 'PT_FreeText');
  if (own && text) texts[own] = text.text;
  for (const each of localised(node)) {
    const id = (each.attributes.locale ?? '').replace(/^#/, '').toLowerCase();
    const known = PAGE_LANGUAGES[locales.get(id) ?? id];
    if (known && each.text !== '' && texts[known] === undefined) texts[known] = each.text;
  }
  return texts;
}
