import type { Texts } from '../../common/catalogue/catalogue_record';

/** A thesaurus whose values records carry. */
export interface Thesaurus {
  /** As documents and pages call it. */
  readonly name: string;
  /** Field of GeoNetwork's index: th_sextant-theme_tree, th_odatis_centre_donnees.default … */
  readonly field: string;
  readonly label?: Texts;
}

/** Field of a configured thesaurus without the part that was asked of it: a hit's own key. */
export function fieldOf({ field }: Thesaurus): { readonly key: string; readonly part?: string } {
  const dot = field.indexOf('.');
  return dot < 0 ? { key: field } : { key: field.slice(0, dot), part: field.slice(dot + 1) };
}
