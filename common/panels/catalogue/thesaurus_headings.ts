import type { Catalogue } from '../../api/contracts/catalogues';
import type { Locale } from '../../i18n/messages';
import { textFor } from '../../i18n/texts_for';

const PLACE = /^thesaurus_(\d+)$/;

/** There are as many thesaurus panels as a catalogue may have; it shows those it has. */
export function isShown({ thesauri = [] }: Catalogue, panel: string): boolean {
  const place = PLACE.exec(panel)?.[1];
  return place === undefined || Number(place) <= thesauri.length;
}

/** A thesaurus panel is called as its thesaurus. */
export function headingsOf(
  reader: { readonly locale: Locale },
  { thesauri = [] }: Catalogue
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    thesauri.map(({ name, label = {} }, index) => [
      `thesaurus_${index + 1}`,
      textFor(reader, label) ?? name,
    ])
  );
}
