import { CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { doiIn } from '../../../common/catalogue/doi';
import { fieldOf, Thesaurus } from '../thesauri';
import { allMultilingual, isObject, listOf, text, texts } from './read_values';

type Source = Readonly<Record<string, unknown>>;

const distinct = (values: readonly string[]): string[] => Array.from(new Set(values));
const someOf = (values: readonly string[]) => (values.length === 0 ? undefined : distinct(values));

/** Of a code list: keys, whatever the language. */
export function keysOf(value: unknown): string[] | undefined {
  return someOf(listOf(value).flatMap((item) => texts(isObject(item) ? item.key : item)));
}

/** Older documents have no field of the INSPIRE thesaurus: themes stand in `inspireTheme` there. */
export function inspireThemesOf(source: Source): string[] | undefined {
  const words = source['th_httpinspireeceuropaeutheme-theme'] ?? source.inspireTheme;
  return someOf(allMultilingual(words));
}

export function organisationsOf(source: Source): string[] {
  return distinct(allMultilingual(source.OrgForResourceObject ?? source.OrgForResource));
}

/** A value of a thesaurus is a text, one by language, or, of a tree, all its paths at once. */
function valuesOf(value: unknown, part: string | undefined): string[] {
  return listOf(value).flatMap((item) => {
    if (!isObject(item)) return part === undefined ? texts(item) : [];
    if (part !== undefined) return texts(item[part]);
    return Array.isArray(item.default) ? texts(item.default) : allMultilingual(item);
  });
}

/** Values of the configured thesauri; undefined where none is configured. */
export function thesauriOf(
  source: Source,
  thesauri: readonly Thesaurus[]
): CatalogueRecord['thesauri'] {
  if (thesauri.length === 0) return undefined;
  return Object.fromEntries(
    thesauri.map((thesaurus) => {
      const { key, part } = fieldOf(thesaurus);
      return [thesaurus.name, distinct(valuesOf(source[key], part))];
    })
  );
}

/** Identifiers first: a link may lead to the DOI of another resource. */
export function doiOf(source: Source): string | undefined {
  const codes = listOf(source.resourceIdentifier).flatMap((each) =>
    isObject(each) ? [text(each.link), text(each.code)] : [text(each)]
  );
  const links = listOf(source.link).flatMap((each) =>
    isObject(each) ? allMultilingual(each.urlObject ?? each.url) : []
  );
  return [...codes, ...links].map(doiIn).find((doi) => doi !== undefined);
}
