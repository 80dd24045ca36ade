import {
  isObject,
  listOf,
  multilingual,
  text,
  texts,
} from '../../../server/sources/geonetwork_hit/read_values';

export type Source = Readonly<Record<string, unknown>>;

const escaped = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const string = (value: string): string =>
  `<gco:CharacterString>${escaped(value)}</gco:CharacterString>`;
const code = (name: string, value: string): string =>
  `<${name} codeListValue="${escaped(value)}"/>`;

/** Names of elements that differ between the two standards. */
interface Dialect {
  readonly root: string;
  readonly open: string;
  readonly md: string;
  readonly cit: string;
  readonly ident: string;
  readonly lan: string;
  url(value: string): string;
  head(source: Source): string;
  organisation(name: string): string;
}

const OLD: Dialect = {
  root: 'gmd:MD_Metadata',
  open: 'xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"',
  md: 'gmd',
  cit: 'gmd',
  ident: 'gmd',
  lan: 'gmd',
  url: (value) => `<gmd:URL>${escaped(value)}</gmd:URL>`,
  head: (source) =>
    `<gmd:fileIdentifier>${string(text(source.uuid) ?? '')}</gmd:fileIdentifier>` +
    `<gmd:language>${code('gmd:LanguageCode', text(source.mainLanguage) ?? '')}</gmd:language>` +
    texts(source.resourceType)
      .map((kind) => `<gmd:hierarchyLevel>${code('gmd:MD_ScopeCode', kind)}</gmd:hierarchyLevel>`)
      .join('') +
    `<gmd:dateStamp><gco:DateTime>${text(source.dateStamp)}</gco:DateTime></gmd:dateStamp>` +
    `<gmd:locale><gmd:PT_Locale id="ENG"><gmd:languageCode>${code('gmd:LanguageCode', 'eng')}` +
    `</gmd:languageCode></gmd:PT_Locale></gmd:locale>`,
  organisation: (name) =>
    `<gmd:pointOfContact><gmd:CI_ResponsibleParty><gmd:organisationName>${string(name)}` +
    `</gmd:organisationName></gmd:CI_ResponsibleParty></gmd:pointOfContact>`,
};

const NEW: Dialect = {
  root: 'mdb:MD_Metadata',
  open: ['mdb', 'mri', 'cit', 'lan', 'gco', 'mcc']
    .map((prefix) => `xmlns:${prefix}="http://standards.iso.org/iso/19115/-3/${prefix}/1.0"`)
    .join(' '),
  md: 'mdb',
  cit: 'cit',
  ident: 'mri',
  lan: 'lan',
  url: string,
  head: (source) =>
    `<mdb:metadataIdentifier><mcc:MD_Identifier><mcc:code>${string(text(source.uuid) ?? '')}` +
    `</mcc:code></mcc:MD_Identifier></mdb:metadataIdentifier>` +
    `<mdb:defaultLocale><lan:PT_Locale id="MAIN"><lan:language>` +
    `${code('lan:LanguageCode', text(source.mainLanguage) ?? '')}` +
    `</lan:language></lan:PT_Locale></mdb:defaultLocale>` +
    texts(source.resourceType)
      .map(
        (kind) =>
          `<mdb:metadataScope><mdb:MD_MetadataScope><mdb:resourceScope>` +
          `${code('mcc:MD_ScopeCode', kind)}</mdb:resourceScope></mdb:MD_MetadataScope></mdb:metadataScope>`
      )
      .join('') +
    `<mdb:dateInfo><cit:CI_Date><cit:date><gco:DateTime>${text(source.dateStamp)}</gco:DateTime>` +
    `</cit:date><cit:dateType>${code('cit:CI_DateTypeCode', 'revision')}</cit:dateType></cit:CI_Date>` +
    `</mdb:dateInfo><mdb:otherLocale><lan:PT_Locale id="ENG"><lan:language>` +
    `${code('lan:LanguageCode', 'eng')}</lan:language></lan:PT_Locale></mdb:otherLocale>`,
  organisation: (name) =>
    `<mri:pointOfContact><cit:CI_Responsibility><cit:party><cit:CI_Organisation><cit:name>` +
    `${string(name)}</cit:name></cit:CI_Organisation></cit:party></cit:CI_Responsibility>` +
    `</mri:pointOfContact>`,
};

function titleOf({ lan }: Dialect, source: Source): string {
  const titles = source.resourceTitleObject;
  const own = multilingual(titles);
  if (own === undefined) return '';
  const english = isObject(titles) ? text(titles.langeng) : undefined;
  const other =
    english === undefined || text(source.mainLanguage) === 'eng'
      ? ''
      : `<${lan}:PT_FreeText><${lan}:textGroup><${lan}:LocalisedCharacterString locale="#ENG">` +
        `${escaped(english)}</${lan}:LocalisedCharacterString></${lan}:textGroup></${lan}:PT_FreeText>`;
  return string(own) + other;
}

function keywordsOf({ ident, cit }: Dialect, source: Source): string {
  return Object.keys(source)
    .filter((key) => key.startsWith('th_') && !/_tree$|Number$/.test(key))
    .map((key) => {
      const words = listOf(source[key]).map((word) => multilingual(word) ?? '');
      const thesaurus = `geonetwork.thesaurus.local.theme.${key.slice(3)}`;
      return (
        `<${ident}:descriptiveKeywords><${ident}:MD_Keywords>` +
        words.map((word) => `<${ident}:keyword>${string(word)}</${ident}:keyword>`).join('') +
        `<${ident}:thesaurusName><${cit}:CI_Citation><${cit}:identifier><${cit}:MD_Identifier>` +
        `<${cit}:code>${string(thesaurus)}</${cit}:code></${cit}:MD_Identifier></${cit}:identifier>` +
        `</${cit}:CI_Citation></${ident}:thesaurusName></${ident}:MD_Keywords></${ident}:descriptiveKeywords>`
      );
    })
    .join('');
}

/** The corners of the sample's polygons, which are boxes. */
function extentOf({ ident }: Dialect, source: Source): string {
  return listOf(source.geom)
    .flatMap((geometry) => {
      const ring: unknown = isObject(geometry) ? listOf(geometry.coordinates)[0] : undefined;
      const points = listOf(ring).map((point) => listOf(point).map(Number));
      if (points.length === 0) return [];
      const xs = points.map(([x = 0]) => x);
      const ys = points.map(([, y = 0]) => y);
      const edge = (name: string, value: number) =>
        `<${name}><gco:Decimal>${value}</gco:Decimal></${name}>`;
      return [
        `<${ident}:extent><EX_Extent><geographicElement><EX_GeographicBoundingBox>` +
          edge('westBoundLongitude', Math.min(...xs)) +
          edge('eastBoundLongitude', Math.max(...xs)) +
          edge('southBoundLatitude', Math.min(...ys)) +
          edge('northBoundLatitude', Math.max(...ys)) +
          `</EX_GeographicBoundingBox></geographicElement></EX_Extent></${ident}:extent>`,
      ];
    })
    .join('');
}

function linksOf({ cit, md, url }: Dialect, source: Source): string {
  const links = listOf(source.link).filter(isObject);
  if (links.length === 0) return '';
  const written = links.map((link) => {
    const name = multilingual(link.nameObject) ?? text(link.name);
    const role = text(link.function);
    return (
      `<onLine><${cit}:CI_OnlineResource>` +
      `<${cit}:linkage>${url(multilingual(link.urlObject) ?? text(link.url) ?? '')}</${cit}:linkage>` +
      `<${cit}:protocol>${string(text(link.protocol) ?? '')}</${cit}:protocol>` +
      (name === undefined ? '' : `<${cit}:name>${string(name)}</${cit}:name>`) +
      (role === undefined
        ? ''
        : `<${cit}:function>${code(`${cit}:CI_OnLineFunctionCode`, role)}</${cit}:function>`) +
      `</${cit}:CI_OnlineResource></onLine>`
    );
  });
  return `<${md}:distributionInfo><MD_Distribution><transferOptions>${written.join('')}</transferOptions></MD_Distribution></${md}:distributionInfo>`;
}

/** ISO XML that tells what an index document tells: ISO 19115-3 where that is its standard. */
export function recordXml(source: Source): string {
  const dialect = text(source.documentStandard)?.startsWith('iso19115-3') ? NEW : OLD;
  const { root, open, md, ident, cit } = dialect;
  const organisations = listOf(source.OrgForResourceObject ?? source.OrgForResource);
  const topics = listOf(source.cl_topic).flatMap((topic) =>
    isObject(topic) ? [text(topic.key) ?? ''] : []
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><${root} ${open}>${dialect.head(source)}` +
    `<${md}:identificationInfo><${ident}:MD_DataIdentification>` +
    `<${ident}:citation><${cit}:CI_Citation><${cit}:title>${titleOf(dialect, source)}</${cit}:title>` +
    `</${cit}:CI_Citation></${ident}:citation>` +
    organisations.map((name) => dialect.organisation(multilingual(name) ?? '')).join('') +
    topics
      .map(
        (topic) =>
          `<${ident}:topicCategory><${ident}:MD_TopicCategoryCode>${topic}</${ident}:MD_TopicCategoryCode></${ident}:topicCategory>`
      )
      .join('') +
    keywordsOf(dialect, source) +
    extentOf(dialect, source) +
    `</${ident}:MD_DataIdentification></${md}:identificationInfo>` +
    `${linksOf(dialect, source)}</${root}>`
  );
}
