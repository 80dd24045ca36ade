import { digestOf } from '../../digest';
import { readRecordXml, READER_VERSION } from '../iso_xml/read_record_xml';
import { Thesaurus } from '../thesauri';
import { ContentReader, RecordContent, XmlFactsCache } from './record_content';

/** XML documents held at once: they may be of 100 kB and more each. */
const AT_ONCE = 50;

/** Other thesauri read other things from the same XML. */
function readerOf(thesauri: readonly Thesaurus[]): string {
  if (thesauri.length === 0) return READER_VERSION;
  const fields = thesauri.map(({ name, field }) => [name, field]);
  return `${READER_VERSION}-${digestOf(fields).slice(0, 6)}`;
}

function contentOf(xml: string, thesauri: readonly Thesaurus[], version: string): RecordContent {
  const facts = readRecordXml(xml, thesauri);
  if (facts === 'unknown_schema') {
    return { facts: { kinds: [], organisations: [], factsVersion: version } };
  }
  if (facts === 'broken_xml') {
    return {
      facts: { kinds: [], organisations: [] },
      problems: [{ field: 'data', reason: facts }],
    };
  }
  return { facts: { ...facts, factsVersion: version } };
}

/** Contents from the XML itself: what was read before is taken from the cache. */
export function xmlContent(
  thesauri: readonly Thesaurus[],
  cache: XmlFactsCache | undefined
): ContentReader {
  const version = readerOf(thesauri);
  return {
    read: async (revisions, xmlOf) => {
      const contents = new Map<string, RecordContent>();
      const known = await cache?.find(revisions, version);
      known?.forEach((facts, uuid) =>
        contents.set(uuid, { facts: { ...facts, factsVersion: version } })
      );
      const wanted = revisions.map(({ uuid }) => uuid).filter((uuid) => !contents.has(uuid));
      for (let at = 0; at < wanted.length; at += AT_ONCE) {
        const documents = await xmlOf(wanted.slice(at, at + AT_ONCE));
        documents.forEach((xml, uuid) => contents.set(uuid, contentOf(xml, thesauri, version)));
      }
      return contents;
    },
  };
}
