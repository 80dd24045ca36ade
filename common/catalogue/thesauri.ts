import { isRight } from 'fp-ts/Either';
import * as t from 'io-ts';

const thesaurus = t.intersection([
  t.type({ name: t.string }),
  t.partial({ label: t.partial({ fr: t.string, en: t.string }) }),
]);
export type CatalogueThesaurus = t.TypeOf<typeof thesaurus>;

/** The thesauri configured for a catalogue, in their order. */
export function thesauriOf(
  catalogue: { readonly thesauri?: readonly string[] } | undefined
): CatalogueThesaurus[] {
  return (catalogue?.thesauri ?? []).flatMap((text) => {
    try {
      const decoded = thesaurus.decode(JSON.parse(text));
      return isRight(decoded) ? [decoded.right] : [];
    } catch {
      return [];
    }
  });
}
