import { CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { doiIn } from '../../../common/catalogue/doi';
import { boxAround } from '../../../common/catalogue/extent';
import { readOnlineLink } from '../../../common/catalogue/link_kind';
import { OnlineLink } from '../../../common/catalogue/online_link';
import { instant } from '../geonetwork_hit/read_values';
import { fieldOf, Thesaurus } from '../thesauri';
import { localesOf, mainLanguage, plainText, textsByLanguage } from './free_text';
import { inspireKeywords, keywordsOf, keywordsOfField } from './keywords';
import { nodesAt, nodesNamed, XmlNode } from './xml_tree';

/** What the XML of a record tells; rights, validity and dates in the catalogue are not in it. */
export type XmlFacts = Pick<CatalogueRecord, 'kinds' | 'organisations'> &
  Partial<
    Pick<
      CatalogueRecord,
      | 'uuid'
      | 'title'
      | 'titles'
      | 'language'
      | 'stamped'
      | 'resourceCreated'
      | 'resourcePublished'
      | 'resourceRevised'
      | 'links'
      | 'doi'
      | 'topics'
      | 'inspireThemes'
      | 'thesauri'
      | 'extent'
      | 'factsVersion'
    >
  >;

/** Root elements of ISO 19139, with its extension for imagery, and of ISO 19115-3. */
export const ISO_ROOTS: ReadonlySet<string> = new Set(['MD_Metadata', 'MI_Metadata']);

/** Parts of a record that nothing is read from; they are most of its length. */
export const UNREAD_PARTS: ReadonlySet<string> = new Set([
  ...['contact', 'referenceSystemInfo', 'dataQualityInfo', 'contentInfo', 'resourceLineage'],
  ...['spatialRepresentationInfo', 'metadataConstraints', 'metadataMaintenance'],
  ...['applicationSchemaInfo', 'portrayalCatalogueInfo', 'acquisitionInformation'],
  ...['metadataLinkage', 'metadataExtensionInfo', 'acquisitionInfo'],
]);

const present = (values: readonly (string | undefined)[]): string[] =>
  Array.from(new Set(values.filter((value): value is string => !!value)));

/** Absent rather than empty, as the index has it. */
const some = (values: readonly (string | undefined)[]): string[] | undefined => {
  const found = present(values);
  return found.length === 0 ? undefined : found;
};

const codeOf = (node: XmlNode | undefined) => node?.attributes.codeListValue || node?.text;

/** The last date of a type among CI_Date elements. */
function lastDate(dates: readonly XmlNode[], type: string): string | undefined {
  const found = dates
    .filter((date) => codeOf(nodesAt(date, 'dateType/CI_DateTypeCode')[0]) === type)
    .map((date) => instant(nodesAt(date, 'date/*')[0]?.text));
  return present(found).sort().pop();
}

function stampOf(record: XmlNode): string | undefined {
  const dates = nodesAt(record, 'dateInfo/CI_Date');
  return (
    instant(nodesAt(record, 'dateStamp/*')[0]?.text) ??
    lastDate(dates, 'revision') ??
    lastDate(dates, 'creation')
  );
}

function linkOf(node: XmlNode): OnlineLink[] {
  const linkage = nodesAt(node, 'linkage')[0];
  const url = plainText(linkage);
  if (url === undefined) return [];
  const protocol = plainText(nodesAt(node, 'protocol')[0]);
  const name = plainText(nodesAt(node, 'name')[0]);
  const role = codeOf(nodesAt(node, 'function/CI_OnLineFunctionCode')[0]);
  return [
    readOnlineLink({
      url,
      ...(protocol === undefined ? {} : { protocol }),
      ...(name === undefined ? {} : { name }),
      ...(role ? { function: role } : {}),
    }),
  ];
}

function linksOf(record: XmlNode): OnlineLink[] {
  return nodesAt(record, 'distributionInfo')
    .flatMap((part) => nodesNamed(part, 'onLine'))
    .flatMap((part) => nodesAt(part, 'CI_OnlineResource'))
    .flatMap(linkOf);
}

function extentOf(identification: readonly XmlNode[]) {
  const boxes = identification.flatMap((part) => nodesNamed(part, 'EX_GeographicBoundingBox'));
  const edge = (box: XmlNode, name: string) => Number(nodesAt(box, `${name}/*`)[0]?.text || NaN);
  return boxAround(
    boxes.map((box) => ({
      west: edge(box, 'westBoundLongitude'),
      south: edge(box, 'southBoundLatitude'),
      east: edge(box, 'eastBoundLongitude'),
      north: edge(box, 'northBoundLatitude'),
    }))
  );
}

function organisationsOf(identification: readonly XmlNode[]): string[] {
  const contacts = identification.flatMap((part) => nodesAt(part, 'pointOfContact/*'));
  const names = contacts.flatMap((contact) => [
    ...nodesAt(contact, 'organisationName'),
    ...nodesAt(contact, 'party/CI_Organisation/name'),
  ]);
  return present(names.map(plainText));
}

/** Reads ISO 19139 or ISO 19115-3, whose elements are mostly named alike. */
export function readIso(record: XmlNode, thesauri: readonly Thesaurus[]): XmlFacts {
  const identification = nodesAt(record, 'identificationInfo/*');
  const citations = identification.flatMap((part) => nodesAt(part, 'citation/CI_Citation'));
  const [title] = citations.flatMap((citation) => nodesAt(citation, 'title'));
  const dates = citations.flatMap((citation) => nodesAt(citation, 'date/CI_Date'));
  const codes = citations.flatMap((citation) => nodesAt(citation, 'identifier/*/code'));
  const language = mainLanguage(record);
  const keywords = keywordsOf(identification);
  const links = linksOf(record);
  const scopes = [
    ...nodesAt(record, 'hierarchyLevel/MD_ScopeCode'),
    ...nodesAt(record, 'metadataScope/MD_MetadataScope/resourceScope/MD_ScopeCode'),
  ];
  const identifiers = [
    ...nodesAt(record, 'fileIdentifier'),
    ...nodesAt(record, 'metadataIdentifier/MD_Identifier/code'),
  ];
  return {
    uuid: plainText(identifiers[0]),
    title: plainText(title),
    titles: textsByLanguage(title, language, localesOf(record)),
    language,
    kinds: present(scopes.map(codeOf)),
    organisations: organisationsOf(identification),
    stamped: stampOf(record),
    resourceCreated: lastDate(dates, 'creation'),
    resourcePublished: lastDate(dates, 'publication'),
    resourceRevised: lastDate(dates, 'revision'),
    links,
    doi: [...codes.map(plainText), ...links.map(({ url }) => url)].map(doiIn).find(Boolean),
    topics: some(
      identification
        .flatMap((part) => nodesAt(part, 'topicCategory/MD_TopicCategoryCode'))
        .map(({ text }) => text)
    ),
    inspireThemes: some(inspireKeywords(keywords)),
    thesauri:
      thesauri.length === 0
        ? undefined
        : Object.fromEntries(
            thesauri.map((thesaurus) => [
              thesaurus.name,
              present(keywordsOfField(keywords, fieldOf(thesaurus).key)),
            ])
          ),
    extent: extentOf(identification),
  };
}
