import { CatalogueGroup, CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { SextantError } from '../../../common/errors';
import { CatalogueSource, SourceItem } from '../catalogue_source';
import { HttpAccess } from '../http/fetch_answer';
import { readTree } from '../iso_xml/read_record_xml';
import { XmlNode } from '../iso_xml/xml_tree';
import { Thesaurus } from '../thesauri';
import { CswSchema, CswVersion } from './get_records';
import { readPage } from './read_page';

export interface CswSourceOptions extends HttpAccess {
  readonly url: string;
  readonly version: CswVersion;
  readonly schema: CswSchema;
  /** The catalogue that all its records are put in: CSW tells no groups. */
  readonly catalogue: CatalogueGroup;
  readonly thesauri: readonly Thesaurus[];
  readonly recordLink?: string;
  /** Records a page; the server may give fewer. */
  readonly pageSize?: number;
}

const PAGE_SIZE = 100;

/**
 * CSW tells neither rights nor validation nor dates in the catalogue: they are unknown. What it
 * gives to who is not known is public.
 */
function recordOf(node: XmlNode, options: CswSourceOptions): SourceItem {
  const { uuid, ...facts } = readTree(node, options.thesauri);
  if (uuid === undefined) {
    return { rejected: 'no_uuid', excerpt: `<${node.name}>`, field: 'fileIdentifier' };
  }
  const record: CatalogueRecord = {
    ...facts,
    uuid,
    access: options.username === undefined ? 'public' : 'unknown',
    validity: 'unknown',
    validityInspire: 'unknown',
    catalogues: [options.catalogue.name],
    standard: options.schema,
  };
  return { record };
}

/** Any catalogue by CSW 2.0.2 or 3.0: its public facts. */
export function cswSource(options: CswSourceOptions): CatalogueSource {
  const { url, version, schema, catalogue, recordLink } = options;

  async function* items(): AsyncGenerator<SourceItem> {
    const size = options.pageSize ?? PAGE_SIZE;
    let start = 1;
    for (;;) {
      const page = await readPage(url, { version, schema, start, size }, options);
      for (const node of page.records) yield recordOf(node, options);
      const after = start + page.records.length;
      if (after > page.matched) return;
      if (page.records.length === 0) {
        throw new SextantError(
          'source_invalid',
          `CSW gave ${start - 1} of ${page.matched} records, then none`
        );
      }
      start = page.next > start ? page.next : after;
    }
  }

  return {
    groups: async () => [catalogue],
    items,
    view: 'public',
    tellsManagement: false,
    linkTo: (uuid) => recordLink?.replace('{uuid}', encodeURIComponent(uuid)),
  };
}
