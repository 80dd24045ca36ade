import { plainText } from './free_text';
import { nodesAt, XmlNode } from './xml_tree';

const INSPIRE_THESAURUS = 'httpinspireeceuropaeutheme-theme';
const INSPIRE_TITLE = /^GEMET.*INSPIRE/i;

/** Keywords of one record by what GeoNetwork calls their thesaurus: sextant-theme, NVS-P01 … */
export type Keywords = ReadonlyMap<string, readonly string[]>;

/** As GeoNetwork makes the name of the index field: `geonetwork.thesaurus.local.theme.x` → x. */
function nameOf(thesaurus: XmlNode | undefined): string | undefined {
  if (!thesaurus) return undefined;
  const [code] = nodesAt(thesaurus, 'identifier/*/code').map(plainText);
  const title = plainText(nodesAt(thesaurus, 'title')[0]);
  if (title !== undefined && INSPIRE_TITLE.test(title)) return INSPIRE_THESAURUS;
  const name = code?.startsWith('geonetwork.thesaurus.')
    ? code.replace(/^geonetwork\.thesaurus\.[^.]+\.[^.]+\./, '')
    : title;
  return name?.replace(/\./g, '-').replace(/[^A-Za-z0-9_-]/g, '');
}

export function keywordsOf(identification: readonly XmlNode[]): Keywords {
  const found = new Map<string, string[]>();
  for (const node of identification) {
    for (const keywords of nodesAt(node, 'descriptiveKeywords/MD_Keywords')) {
      const name = nameOf(nodesAt(keywords, 'thesaurusName/CI_Citation')[0]);
      const words = nodesAt(keywords, 'keyword').map(plainText);
      if (name === undefined) continue;
      const list = found.get(name) ?? [];
      list.push(...words.filter((word): word is string => word !== undefined));
      found.set(name, list);
    }
  }
  return found;
}

export function inspireKeywords(keywords: Keywords): readonly string[] {
  return keywords.get(INSPIRE_THESAURUS) ?? [];
}

/** Keywords of the thesaurus that an index field holds: `th_x`, or `th_x_tree` of the same words. */
export function keywordsOfField(keywords: Keywords, key: string): readonly string[] {
  const name = key.replace(/^th_/, '');
  return keywords.get(name) ?? keywords.get(name.replace(/_tree$/, '')) ?? [];
}
