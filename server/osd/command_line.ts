import { join } from 'path';
import type { Configuration } from '../configuration/configuration';
import type { CommandLine } from '../jobs/start_run';
import { firstValue } from './first_value';
import type { OsdCoreSetup } from './osd_server';

/**
 * The command line beside the built plugin, as the service account. OSD's own account is not
 * passed on: it may not write the indices of Sextant.
 */
export async function osdCommandLine(
  core: OsdCoreSetup,
  { opensearch }: Configuration,
  directory: string
): Promise<CommandLine> {
  const config = core.opensearch?.legacy?.config$;
  const hosts = config ? (await firstValue(config)).hosts : [];
  const given = {
    OPENSEARCH_URL: opensearch.url ?? hosts[0],
    OPENSEARCH_USERNAME: opensearch.username,
    OPENSEARCH_PASSWORD: opensearch.password,
  };
  return { script: join(directory, 'cli.js'), environment: given };
}
