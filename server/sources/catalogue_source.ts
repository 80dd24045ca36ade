import {
  CatalogueGroup,
  CatalogueRecord,
  SourceView,
} from '../../common/catalogue/catalogue_record';

/** What a source says of one entry of the catalogue: nothing is dropped without a word. */
export type SourceItem =
  | { readonly record: CatalogueRecord }
  | { readonly leftOut: 'template' | 'draft' }
  | { readonly rejected: string; readonly excerpt: string };

/** A catalogue system that records are read from. Each implementation is one folder. */
export interface CatalogueSource {
  /** The groups it knows, with their texts; may be fewer than its records name. */
  groups(): Promise<readonly CatalogueGroup[]>;
  /**
   * All its entries, as they arrive; reading stops when the consumer stops.
   * @throws SextantError source_unreachable | source_invalid
   */
  items(): AsyncIterable<SourceItem>;
  /** `auto`: complete as soon as one restricted record was seen. */
  readonly view: SourceView | 'auto';
  /** Address of a record's page; undefined where the source has none. */
  linkTo(uuid: string): string | undefined;
}
