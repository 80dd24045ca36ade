import { accessSync, constants } from 'fs';
import { messageOf } from '../../common/errors';
import { openCountryDatabase } from '../enrichment/country';
import { keysOfFile } from '../enrichment/visitor_keys';
import { expandPaths } from '../ingest/expand_paths';
import { Configuration } from './configuration';
import { KeyPath, Problem } from './problems';
import { filesOf } from './source_files';

function mustBeReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${messageOf(error)}`);
  }
}

/** What the files that a configuration names have against it: missing, unreadable, of another kind. */
export function fileProblems(configuration: Configuration): Problem[] {
  const problems: Problem[] = [];
  const attempt = (path: KeyPath, work: () => unknown) => {
    try {
      work();
    } catch (error) {
      problems.push({ path, message: messageOf(error) });
    }
  };
  const each = (path: KeyPath, paths: readonly string[]) =>
    paths.forEach((file, at) => attempt([...path, at], () => expandPaths([file])));

  for (const [name, source] of Object.entries(configuration.catalogueSources)) {
    if (source.type === 'file') each(['catalogue_sources', name, 'paths'], source.paths);
    for (const { path, file } of filesOf(source)) {
      attempt(['catalogue_sources', name, ...path], () => mustBeReadable(file));
    }
  }
  for (const [name, { paths, index }] of Object.entries(configuration.logSources)) {
    each(['log_sources', name, 'paths'], paths);
    const authority = index?.certificate_authority;
    if (authority !== undefined) {
      const path = ['log_sources', name, 'index', 'certificate_authority'];
      attempt(path, () => mustBeReadable(authority));
    }
  }
  const { country_database: country, visitor_key_file: key, records } = configuration.enrichment;
  each(['enrichment', 'records'], records ?? []);
  if (country !== undefined) {
    attempt(['enrichment', 'country_database'], () => openCountryDatabase(country));
  }
  if (key !== undefined) attempt(['enrichment', 'visitor_key_file'], () => keysOfFile(key));
  const { certificate_authority: authority } = configuration.opensearch;
  if (authority !== undefined) {
    attempt(['opensearch', 'certificate_authority'], () => mustBeReadable(authority));
  }
  return problems;
}
