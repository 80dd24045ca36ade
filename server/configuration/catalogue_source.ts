import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { catalogueName, patternString } from '../../common/codecs/names';
import { CSW_SCHEMAS, CSW_VERSIONS } from '../sources/csw/get_records';
import { refined, TaggedUnion } from './refine';
import { httpAddress, share, someText } from './values';

const texts = t.exact(t.partial({ fr: t.string, en: t.string }));

/** Credentials in an address would be in every message that names it. */
const plainAddress = refined(httpAddress, (address) => {
  if (/^https?:\/\/[^/]*@/.test(address)) {
    throw new Error('holds credentials: give username and password apart');
  }
});

const group = t.intersection([
  t.strict({ name: t.string }),
  t.exact(t.partial({ id: t.string, label: texts, description: texts })),
]);

const thesaurus = t.intersection([
  t.strict({
    name: patternString('name of small letters, digits, _ and -', /^[a-z0-9][a-z0-9_-]*$/),
    field: patternString('field of the index such as th_sextant-theme_tree.key', /^[\w.-]+$/),
  }),
  t.exact(t.partial({ label: texts })),
]);

const common = t.exact(
  t.partial({
    view: oneOf(['complete', 'public', 'auto'] as const),
    environment: t.string,
    record_link: httpAddress,
    /** Address of a record's editor with `{uuid}` in it: where anomalies are mended. */
    editor_link: httpAddress,
    /** Share of the records of the snapshot before, below which a snapshot is not believed. */
    minimum_share: share,
    groups: t.array(group),
    /** Name or id of the group of the Géocatalogue. */
    geocatalogue: t.string,
    thesauri: t.array(thesaurus),
    /** Users and administrators are read into the restricted index too. */
    people: t.boolean,
  })
);

const credentials = { username: someText, password: t.string, password_file: t.string };

const geonetworkSource = t.intersection([
  t.strict({ type: t.literal('geonetwork'), url: plainAddress }),
  t.exact(t.partial({ portal: patternString('portal', /^[A-Za-z0-9_-]+$/), ...credentials })),
  common,
]);

const indexKeys = {
  /** Name of the index. */
  index: patternString('name of an index', /^[a-z0-9][a-z0-9_.-]*$/),
  certificate_authority: t.string,
  ...credentials,
};

const indexSource = t.intersection([
  t.strict({ type: t.literal('geonetwork_index'), url: plainAddress }),
  t.exact(t.partial({ ...indexKeys, geonetwork: plainAddress })),
  common,
]);

const databaseSource = t.intersection([
  t.strict({ type: t.literal('geonetwork_database'), host: someText, database: someText }),
  t.exact(
    t.partial({
      port: t.Integer,
      schema: someText,
      certificate_authority: t.string,
      geonetwork: plainAddress,
      /** GeoNetwork's index, from which titles and links are taken instead of the XML. */
      index: t.intersection([t.strict({ url: plainAddress }), t.exact(t.partial(indexKeys))]),
      ...credentials,
    })
  ),
  common,
]);

const cswSource = t.intersection([
  t.strict({ type: t.literal('csw'), url: plainAddress, catalogue: catalogueName }),
  t.exact(t.partial({ version: oneOf(CSW_VERSIONS), schema: oneOf(CSW_SCHEMAS), ...credentials })),
  common,
]);

const fileSource = t.intersection([
  t.strict({ type: t.literal('file'), paths: t.array(t.string) }),
  common,
]);

export type GeonetworkConfiguration = t.TypeOf<typeof geonetworkSource>;
export type IndexConfiguration = t.TypeOf<typeof indexSource>;
export type DatabaseConfiguration = t.TypeOf<typeof databaseSource>;
export type CswConfiguration = t.TypeOf<typeof cswSource>;
export type CatalogueSourceConfiguration =
  | GeonetworkConfiguration
  | IndexConfiguration
  | DatabaseConfiguration
  | CswConfiguration
  | t.TypeOf<typeof fileSource>;

const member = (codec: t.Mixed) => codec as t.Type<CatalogueSourceConfiguration>;

/** One configured catalogue; `type` says how it is read. */
export const catalogueSource = new TaggedUnion<CatalogueSourceConfiguration>('type', {
  geonetwork: member(geonetworkSource),
  geonetwork_index: member(indexSource),
  geonetwork_database: member(databaseSource),
  csw: member(cswSource),
  file: member(fileSource),
});
