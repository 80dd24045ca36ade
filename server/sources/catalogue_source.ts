import { CataloguePerson } from '../../common/catalogue/catalogue_person';
import {
  CatalogueGroup,
  CatalogueRecord,
  SourceView,
} from '../../common/catalogue/catalogue_record';

/** A part of an entry that could not be read: the record goes without it. */
export interface FieldProblem {
  /** Name of the field in the catalogue. */
  readonly field: string;
  /** Why, a stable word. */
  readonly reason: string;
}

/** What a source says of one entry of the catalogue: nothing is dropped without a word. */
export type SourceItem =
  | {
      readonly record: CatalogueRecord;
      readonly problems?: readonly FieldProblem[];
      /** Its state in the source: another one after every change that the record could show. */
      readonly revision?: string;
    }
  /** Its uuid: its revision is the known one, and it was not read. */
  | { readonly same: string }
  | { readonly leftOut: 'template' | 'draft' }
  | {
      /** Why it is no record, a stable word. */
      readonly rejected: string;
      /** Without values: they may hold names and e-mail addresses. */
      readonly excerpt: string;
      readonly uuid?: string;
      /** Field at fault, where one is. */
      readonly field?: string;
    };

/** Of some records, by uuid, the revision that was read last, for those that have one. */
export type KnownRevisions = (uuids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** A catalogue system that records are read from. Each implementation is one folder. */
export interface CatalogueSource {
  /** The groups it knows, with their texts; may be fewer than its records name. */
  groups(): Promise<readonly CatalogueGroup[]>;
  /**
   * All its entries, as they arrive; reading stops when the consumer stops.
   * @param known what need not be read again; a source that tells no revisions has no use for it
   * @throws SextantError source_unreachable | source_invalid
   */
  items(known?: KnownRevisions): AsyncIterable<SourceItem>;
  /** `auto`: complete as soon as one restricted record was seen. A group's own view goes before. */
  readonly view: SourceView | 'auto';
  /** false: it tells neither validity nor owners (CSW), so that their absence is no anomaly. */
  readonly tellsManagement?: boolean;
  /** Address of a record's page; undefined where the source has none. */
  linkTo(uuid: string): string | undefined;
  /**
   * Users of its catalogues, each once a catalogue; absent where they are not configured or the
   * source has none. Who may not be read is left out.
   * @throws SextantError source_unreachable | source_invalid
   */
  people?(): AsyncIterable<CataloguePerson>;
  /** Gives back connections; after it the source is of no use. */
  close?(): Promise<void>;
}
