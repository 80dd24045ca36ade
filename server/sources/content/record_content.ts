import { CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { FieldProblem } from '../catalogue_source';
import { XmlFacts } from '../iso_xml/read_iso';

/** A record in one state: its XML is the same as long as its date of change is. */
export interface Revision {
  readonly uuid: string;
  /** Last change in the catalogue, ISO 8601; without one nothing is remembered of the record. */
  readonly changed?: string;
}

/** What a record says of itself, whoever read it: not its rights, validity, owner and dates. */
export interface RecordContent {
  readonly facts: Partial<CatalogueRecord> & XmlFacts;
  readonly problems?: readonly FieldProblem[];
}

/** Facts of XML that were read before, so that XML is parsed only where a record changed. */
export interface XmlFactsCache {
  /**
   * Facts by uuid, of those revisions that the same reader has read.
   *
   * @param reader version of who reads: facts of another one are not given
   */
  find(revisions: readonly Revision[], reader: string): Promise<ReadonlyMap<string, XmlFacts>>;
}

/** Where the contents of a database's records are read. */
export interface ContentReader {
  /**
   * Contents by uuid; those that it has none of are absent.
   *
   * @param xmlOf the XML of some of these records, by uuid: costly, for few at a time
   */
  read(
    revisions: readonly Revision[],
    xmlOf: (uuids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  ): Promise<ReadonlyMap<string, RecordContent>>;
  /**
   * States by uuid of those contents that may change while the date of change does not; undefined
   * where the state of such a content is not known.
   */
  revisions?(uuids: readonly string[]): Promise<ReadonlyMap<string, string | undefined>>;
}
