import type { CatalogueSourceConfiguration } from '../configuration/configuration';
import { expandPaths } from '../ingest/expand_paths';
import { CatalogueSource } from './catalogue_source';
import { fileSource } from './file/file_source';
import { geonetworkSource } from './geonetwork_rest/geonetwork_source';

/** The source that a configuration describes. @throws SextantError where its files are missing */
export function createSource(configuration: CatalogueSourceConfiguration): CatalogueSource {
  const { groups = [], view = 'auto', record_link: recordLink, thesauri = [] } = configuration;
  if (configuration.type === 'file') {
    const paths = expandPaths(configuration.paths);
    return fileSource({ paths, groups, thesauri, view, recordLink });
  }
  const { portal = 'srv', username, password } = configuration;
  const url = configuration.url.replace(/\/+$/, '');
  return geonetworkSource({ url, portal, username, password, groups, thesauri, view, recordLink });
}
