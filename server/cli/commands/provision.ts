import { existsSync } from 'fs';
import { writeFile } from 'fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import { SextantError } from '../../../common/errors';
import { Locale, LOCALES } from '../../../common/i18n/messages';
import { asNdjson } from '../../../common/osd_objects/osd_objects';
import { OsdAccess, osdImport } from '../../provisioning/osd_import';
import { provision } from '../../provisioning/provision';
import { provisionMonitors } from '../../provisioning/provision_monitors';
import { provisionOsdObjects, versionedObjects } from '../../provisioning/provision_osd_objects';
import { provisionRoles, rolesFile, wantedRoles } from '../../provisioning/provision_roles';
import { Transport } from '../../store/transport';
import {
  CliContext,
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  splitCredentials,
  withConnection,
  withOpenSearch,
} from '../context';

interface ProvisionOptions extends ConnectionOptions {
  readonly osd?: string;
  readonly tenant?: string;
  readonly lang: Locale;
  readonly osdFile?: string;
  readonly roles?: boolean;
  readonly rolesFile?: string;
}

function parseAddress(text: string): string {
  try {
    return new URL(text).toString();
  } catch {
    throw new InvalidArgumentError('an address is http://127.0.0.1:5601 or https://host/base.');
  }
}

function osdAccess({ osd = '', tenant }: ProvisionOptions, context: CliContext): OsdAccess {
  const { OPENSEARCH_USERNAME: username, OPENSEARCH_PASSWORD: password } = context.environment;
  return { username, password, ...splitCredentials(osd), tenant };
}

async function writeNew(file: string, content: string): Promise<void> {
  if (existsSync(file)) {
    throw new SextantError('bad_request', `${file} is there already: nothing was written`);
  }
  await writeFile(file, content);
}

async function writeObjects(file: string, lang: Locale): Promise<string> {
  const { objects } = versionedObjects(lang);
  await writeNew(file, asNdjson(objects));
  return `${objects.length} saved objects in ${file}`;
}

async function writeRoles(file: string, transport: Transport): Promise<string> {
  const roles = await wantedRoles(transport);
  await writeNew(file, rolesFile(roles));
  return `${roles.length} roles in ${file}`;
}

const orNews = (done: readonly string[]) => (done.length === 0 ? ['roles are up to date'] : done);

export const registerProvision: RegisterCommand = (program, context) => {
  withConnection(program.command('provision'))
    .description('create or update index templates and indices; running it again changes nothing')
    .option(
      '--osd <url>',
      'bring index patterns, searches and dashboards to this OpenSearch Dashboards instead',
      parseAddress
    )
    .option('--tenant <name>', 'with --osd: the tenant that they are for (global, or its name)')
    .option('--osd-file <file>', 'write them to a file that Dashboards can import, and no more')
    .addOption(
      new Option('--lang <language>', 'their language').choices([...LOCALES]).default('fr')
    )
    .option('--roles', 'write the roles of readers and of the service account instead')
    .option('--roles-file <file>', 'write them to a file in the form of roles.yml, and no more')
    .action(async (options: ProvisionOptions) => {
      const say = (text: string) => void context.stdout.write(`${text}\n`);
      if (options.osdFile !== undefined) {
        return say(await writeObjects(options.osdFile, options.lang));
      }
      if (options.osd !== undefined) {
        const count = await provisionOsdObjects(
          osdImport(osdAccess(options, context)),
          options.lang
        );
        return say(count === 0 ? 'saved objects are up to date' : `${count} saved objects written`);
      }
      const configuration = configurationOf(options, context);
      const done = await withOpenSearch(options, configuration, context, async (transport) => {
        const { roles = false, rolesFile: file } = options;
        if (file !== undefined) return [await writeRoles(file, transport)];
        if (roles) return orNews(await provisionRoles(transport));
        return [
          ...(await provision(transport)),
          ...(await provisionMonitors(transport, configuration.alerting)),
        ];
      });
      return say(done.join('\n'));
    });
};
