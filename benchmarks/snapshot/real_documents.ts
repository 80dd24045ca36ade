import { readdirSync, readFileSync } from 'fs';
import { isObject } from '../../server/sources/geonetwork_hit/read_values';
import { sharedData } from '../../test/support/shared_data';

/** A document of GeoNetwork's index. */
export type RealHit = Readonly<Record<string, unknown>>;

export interface RealXml {
  readonly schema: 'iso19139' | 'iso19115-3.2018';
  readonly xml: string;
}

/** Real documents of GeoNetwork indices, whole: 34 to 118 kB each. */
export function realHits(): RealHit[] {
  const folder = sharedData('geonetwork/search');
  return readdirSync(folder)
    .filter((name) => name.startsWith('search-response'))
    .flatMap((name): unknown[] => {
      const { hits } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
      return hits.hits;
    })
    .flatMap((hit) => (isObject(hit) && isObject(hit._source) ? [hit._source] : []));
}

const RECORDS_OF_CSW = /<(gmd|mdb):MD_Metadata[\s>][\s\S]*?<\/\1:MD_Metadata>/g;

/** Stands in the XML for a title of its own: alike ones would all be anomalies. */
export const TITLE = '@title@';
const FIRST_TITLE = /(<(?:gmd|cit):title\b[^>]*>\s*<gco:CharacterString>)[^<]*/;

/** Real records in XML: those of two CSW answers, a service of 33 kB and a Sextant dataset of 116 kB. */
export function realXml(): RealXml[] {
  const read = (path: string) => readFileSync(sharedData(path), 'utf8');
  const ofCsw = ['pycsw-apiso-post_GetRecords-all.xml', 'pycsw-iso19115p3-post_GetRecords-all.xml']
    .flatMap((name) => read(`csw/${name}`).match(RECORDS_OF_CSW) ?? [])
    .map((xml) => ({ schema: /^<mdb/.test(xml) ? 'iso19115-3.2018' : 'iso19139', xml }) as const);
  const records: readonly RealXml[] = [
    ...ofCsw,
    { schema: 'iso19139', xml: read('records/geo2france.iso19139.service.xml') },
    { schema: 'iso19115-3.2018', xml: read('records/sextant.iso19115-3.dataset.xml') },
  ];
  return records.map(({ schema, xml }) => ({
    schema,
    xml: xml.replace(FIRST_TITLE, `$1Relevé ${TITLE}`),
  }));
}

/** The identifier of a made record. */
export const uuidOf = (i: number): string =>
  `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

/** Groups that records are published in by turns. */
export const GROUPS = Array.from({ length: 20 }, (_, i) => ({
  id: 100 + i,
  name: `CATALOGUE_${i}`,
}));

/** Who may do what with a record: three of four are public. */
export function rightsOf(i: number): Readonly<Record<'op0' | 'op1' | 'op2' | 'op5', number[]>> {
  const group = 100 + (i % GROUPS.length);
  const all = i % 4 === 0 ? [group] : [1, group];
  return { op0: all, op1: all, op2: [group], op5: all };
}
