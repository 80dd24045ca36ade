import { SextantError } from '../../../common/errors';
import { Thesaurus } from '../thesauri';
import { plainText } from './free_text';
import { ISO_ROOTS, readIso, UNREAD_PARTS, XmlFacts } from './read_iso';
import { nodesAt, treeReader, XmlNode } from './xml_tree';

/** Changes with what is read from the same XML: facts kept by an older reader are read anew. */
export const READER_VERSION = '2';

/** Dublin Core as GeoNetwork keeps it. */
const DUBLIN_CORE = 'simpledc';
/** ISO 19110. */
const FEATURE_CATALOGUE = 'FC_FeatureCatalogue';
const ROOTS: ReadonlySet<string> = new Set([...ISO_ROOTS, DUBLIN_CORE, FEATURE_CATALOGUE]);

function readTitleOnly(record: XmlNode): XmlFacts {
  const isCatalogue = record.name === FEATURE_CATALOGUE;
  const title = isCatalogue
    ? plainText(nodesAt(record, 'name')[0])
    : nodesAt(record, 'title')[0]?.text || undefined;
  return { title, kinds: isCatalogue ? ['featureCatalog'] : [], organisations: [] };
}

export function readTree(record: XmlNode, thesauri: readonly Thesaurus[]): XmlFacts {
  return ISO_ROOTS.has(record.name) ? readIso(record, thesauri) : readTitleOnly(record);
}

/** Why nothing could be read, a stable word. */
export type UnreadXml = 'broken_xml' | 'unknown_schema';

/** Reads the XML of one record: ISO 19139 and 19115-3; of Dublin Core and ISO 19110 the title. */
export function readRecordXml(xml: string, thesauri: readonly Thesaurus[]): XmlFacts | UnreadXml {
  const trees: XmlNode[] = [];
  const reader = treeReader({
    roots: ROOTS,
    without: UNREAD_PARTS,
    onTree: (node) => void trees.push(node),
  });
  try {
    reader.write(xml);
    reader.close();
  } catch (error) {
    if (error instanceof SextantError) return 'broken_xml';
    throw error;
  }
  const [tree] = trees;
  return tree ? readTree(tree, thesauri) : 'unknown_schema';
}
