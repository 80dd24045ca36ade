import { CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { isObject, text } from './read_values';

/** Titles by language; undefined in older documents, whose title is plain text. */
export function titlesOf(value: unknown): CatalogueRecord['titles'] {
  const titles: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(titles)) return undefined;
  const fr = text(titles.langfre);
  const en = text(titles.langeng);
  return { ...(fr === undefined ? {} : { fr }), ...(en === undefined ? {} : { en }) };
}
