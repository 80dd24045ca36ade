import { readFileSync } from 'fs';
import { messageOf, SextantError } from '../../common/errors';
import type {
  CatalogueSourceConfiguration,
  CswConfiguration,
  DatabaseConfiguration,
  GeonetworkConfiguration,
  IndexConfiguration,
} from '../configuration/catalogue_source';
import { expandPaths } from '../ingest/expand_paths';
import { CatalogueSource } from './catalogue_source';
import { XmlFactsCache } from './content/record_content';
import { xmlContent } from './content/xml_content';
import { cswSource } from './csw/csw_source';
import { fileSource } from './file/file_source';
import { databaseSource } from './geonetwork_database/database_source';
import { indexContent } from './geonetwork_index/index_content';
import { IndexAccess } from './geonetwork_index/index_reader';
import { indexSource } from './geonetwork_index/index_source';
import { geonetworkClient } from './geonetwork_rest/geonetwork_client';
import { geonetworkSource } from './geonetwork_rest/geonetwork_source';
import { readGroups } from './geonetwork_rest/groups';

const DEFAULT_INDEX = 'gn-records';
const DEFAULT_PORTAL = 'srv';

interface Credentials {
  readonly username?: string;
  readonly password?: string;
  readonly password_file?: string;
}

/** @throws SextantError where the file of the password cannot be read */
function credentialsOf({ username, password, password_file: file }: Credentials) {
  if (file === undefined) return { username, password };
  try {
    return { username, password: readFileSync(file, 'utf8').replace(/\r?\n$/, '') };
  } catch (error) {
    throw new SextantError('not_found', `The password of a source: ${messageOf(error)}`);
  }
}

const plain = (url: string): string => url.replace(/\/+$/, '');

function commonOf(configuration: CatalogueSourceConfiguration) {
  const { groups = [], view = 'auto', thesauri = [], people } = configuration;
  const { record_link: recordLink } = configuration;
  return { groups, view, thesauri, people, recordLink };
}

/** Where a record's page is, from the address of GeoNetwork if nothing else is configured. */
function linkOf(recordLink: string | undefined, geonetwork: string | undefined) {
  if (recordLink !== undefined || geonetwork === undefined) return recordLink;
  return `${plain(geonetwork)}/${DEFAULT_PORTAL}/api/records/{uuid}`;
}

function indexAccess(
  configuration: Omit<IndexConfiguration, 'type'> | NonNullable<DatabaseConfiguration['index']>
): IndexAccess {
  return {
    url: plain(configuration.url),
    index: configuration.index ?? DEFAULT_INDEX,
    certificateAuthority: configuration.certificate_authority,
    ...credentialsOf(configuration),
  };
}

function fromRest(configuration: GeonetworkConfiguration): CatalogueSource {
  return geonetworkSource({
    ...commonOf(configuration),
    ...credentialsOf(configuration),
    url: plain(configuration.url),
    portal: configuration.portal ?? DEFAULT_PORTAL,
  });
}

function fromIndex(configuration: IndexConfiguration): CatalogueSource {
  const { geonetwork } = configuration;
  const common = commonOf(configuration);
  return indexSource({
    ...common,
    ...indexAccess(configuration),
    recordLink: linkOf(common.recordLink, geonetwork),
    // Groups are public: the account of the index is not GeoNetwork's.
    readGroups:
      geonetwork === undefined
        ? undefined
        : () => readGroups(geonetworkClient({ url: plain(geonetwork), portal: DEFAULT_PORTAL })),
  });
}

function fromDatabase(
  configuration: DatabaseConfiguration,
  cache: XmlFactsCache | undefined
): CatalogueSource {
  const common = commonOf(configuration);
  const { host, port = 5432, database, schema = 'public', index, geonetwork } = configuration;
  const fromXml = xmlContent(common.thesauri, cache);
  const combined = index && indexContent(indexAccess(index), common.thesauri, fromXml);
  return databaseSource({
    ...common,
    ...credentialsOf(configuration),
    host,
    port,
    database,
    schema,
    certificateAuthority: configuration.certificate_authority,
    recordLink: linkOf(common.recordLink, geonetwork),
    content: combined ?? fromXml,
    closeContent: combined && (() => combined.close()),
  });
}

function fromCsw(configuration: CswConfiguration): CatalogueSource {
  const { catalogue: name, version = '2.0.2', schema = 'iso19139', url } = configuration;
  const { groups, thesauri, recordLink } = commonOf(configuration);
  return cswSource({
    ...credentialsOf(configuration),
    url,
    version,
    schema,
    catalogue: groups.find((group) => group.name === name) ?? { name },
    thesauri,
    recordLink,
  });
}

/**
 * The source that a configuration describes.
 *
 * @param cache what was read of XML before; without it all XML is parsed
 * @throws SextantError where its files are missing
 */
export function createSource(
  configuration: CatalogueSourceConfiguration,
  cache?: XmlFactsCache
): CatalogueSource {
  switch (configuration.type) {
    case 'file':
      return fileSource({
        ...commonOf(configuration),
        paths: expandPaths(configuration.paths),
      });
    case 'geonetwork':
      return fromRest(configuration);
    case 'geonetwork_index':
      return fromIndex(configuration);
    case 'geonetwork_database':
      return fromDatabase(configuration, cache);
    case 'csw':
      return fromCsw(configuration);
  }
}
