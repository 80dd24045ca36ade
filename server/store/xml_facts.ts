import { onlineLink } from '../../common/catalogue/online_link';
import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument, RecordField } from '../../common/index_schema/records';
import { Revision, XmlFactsCache } from '../sources/content/record_content';
import { XmlFacts } from '../sources/iso_xml/read_iso';
import { documentStore } from './documents';
import { Transport } from './transport';

/** Fields that hold what the XML told. */
const FIELDS: readonly RecordField[] = [
  ...(['uuid', 'changed', 'title', 'title_fr', 'title_en', 'language', 'kind'] as const),
  ...(['organisation', 'stamped', 'resource.created', 'resource.published'] as const),
  ...(['resource.revised', 'links', 'doi', 'topic', 'inspire_theme', 'thesaurus'] as const),
  ...(['extent.west', 'extent.south', 'extent.east', 'extent.north'] as const),
];

function linksOf({ links }: RecordDocument): XmlFacts['links'] {
  return links?.flatMap((text) => {
    const parsed: unknown = JSON.parse(text);
    return onlineLink.is(parsed) ? [parsed] : [];
  });
}

/** `name=value` entries; a thesaurus without a value comes back as none. */
function thesauriOf({ thesaurus }: RecordDocument): XmlFacts['thesauri'] {
  if (thesaurus === undefined) return undefined;
  const thesauri: Record<string, string[]> = {};
  for (const entry of thesaurus) {
    const at = entry.indexOf('=');
    const name = entry.slice(0, at);
    thesauri[name] = [...(thesauri[name] ?? []), entry.slice(at + 1)];
  }
  return thesauri;
}

function extentOf(document: RecordDocument): XmlFacts['extent'] {
  const { 'extent.west': west, 'extent.south': south } = document;
  const { 'extent.east': east, 'extent.north': north } = document;
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return undefined;
  }
  return { west, south, east, north };
}

function factsOf(document: RecordDocument): XmlFacts {
  const { title_fr: fr, title_en: en } = document;
  return {
    title: document.title,
    titles: { ...(fr === undefined ? {} : { fr }), ...(en === undefined ? {} : { en }) },
    language: document.language,
    kinds: document.kind ?? [],
    organisations: document.organisation ?? [],
    stamped: document.stamped,
    resourceCreated: document['resource.created'],
    resourcePublished: document['resource.published'],
    resourceRevised: document['resource.revised'],
    links: linksOf(document),
    doi: document.doi,
    topics: document.topic,
    inspireThemes: document.inspire_theme,
    thesauri: thesauriOf(document),
    extent: extentOf(document),
  };
}

/** The last whole snapshot of a source remembers what its XML told. */
export function storedXmlFacts(transport: Transport, source: string): XmlFactsCache {
  const documents = documentStore<RecordDocument>(transport, INDEX.records);
  return {
    find: async (revisions: readonly Revision[], reader: string) => {
      const changed = new Map(revisions.map((revision) => [revision.uuid, revision.changed]));
      const uuid = Array.from(changed.keys());
      const found = await documents.search({
        size: uuid.length,
        query: {
          bool: {
            filter: [
              { term: { source } },
              { term: { facts_version: reader } },
              { terms: { uuid } },
            ],
          },
        },
        _source: FIELDS,
      });
      const facts = new Map<string, XmlFacts>();
      for (const { document } of found) {
        const same =
          document.changed !== undefined && document.changed === changed.get(document.uuid ?? '');
        if (same && document.uuid !== undefined) facts.set(document.uuid, factsOf(document));
      }
      return facts;
    },
  };
}
