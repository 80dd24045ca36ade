import type { Catalogue } from '../api/contracts/catalogues';
import { NARROW_NO_BREAK_SPACE } from './format_value';
import type { Locale } from './messages';

type Texts = Catalogue['label'];

/** Who reads: the language is all that matters here. */
interface ReaderOf {
  readonly locale: Locale;
}

/** Keeps French punctuation on the line of its word: sources write plain spaces. */
function withFrenchSpaces(text: string): string {
  return text
    .replace(/ ([:;!?%»])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NARROW_NO_BREAK_SPACE}`);
}

/** A text in the reader's language, or in the other where there is none. */
export function textFor({ locale }: ReaderOf, texts: Texts): string | undefined {
  const text = texts[locale] || texts.fr || texts.en;
  return text && withFrenchSpaces(text);
}

export function labelFor(reader: ReaderOf, catalogue: Catalogue): string {
  return textFor(reader, catalogue.label) ?? catalogue.name;
}
