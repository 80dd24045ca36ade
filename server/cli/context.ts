import type { Readable, Writable } from 'stream';
import { existsSync } from 'fs';
import type { Command } from 'commander';
import { SextantError } from '../../common/errors';
import type { Configuration } from '../configuration/configuration';
import { defaultConfiguration, readConfiguration } from '../configuration/read_configuration';
import { createTransport, OpenSearchAccess } from '../store/create_transport';
import { Transport } from '../store/transport';

/** An OpenSearch that belongs to the command: stopped with it if it was started by it. */
export interface EmbeddedServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What commands use of the outside. */
export interface CliContext {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** The clone's own OpenSearch; the plugin's command line has none. */
  readonly embedded?: () => Promise<EmbeddedServer>;
}

/** One command of `sextant`: one file. */
export type RegisterCommand = (program: Command, context: CliContext) => void;

export interface ConnectionOptions {
  readonly config?: string;
  readonly opensearch?: string;
}

export const DEFAULT_FILE = 'sextant.yml';

/** The options that every command talking to OpenSearch has. */
export function withConnection(command: Command): Command {
  return command
    .option('--config <file>', 'configuration (default: sextant.yml here, where there is one)')
    .option('--opensearch <url>', 'OpenSearch to use (default: OPENSEARCH_URL, the configuration)');
}

/** @throws SextantError where the file is missing or wrong */
export function configurationOf(
  { config }: ConnectionOptions,
  { environment }: CliContext
): Configuration {
  const path = config ?? environment.SEXTANT_CONFIG;
  if (path !== undefined) return readConfiguration(path, environment);
  return existsSync(DEFAULT_FILE)
    ? readConfiguration(DEFAULT_FILE, environment)
    : defaultConfiguration();
}

/** Credentials may stand in the address, as curl takes them: they are moved out of it. */
export function splitCredentials(address: string): OpenSearchAccess {
  const url = new URL(address);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  return {
    url: url.toString(),
    ...(username === ''
      ? {}
      : { username: decodeURIComponent(username), password: decodeURIComponent(password) }),
  };
}

/** How to reach OpenSearch: the option, the environment, the configuration, in this order. */
export function accessOf(
  options: ConnectionOptions,
  configuration: Configuration,
  environment: CliContext['environment']
): OpenSearchAccess | undefined {
  const { opensearch } = configuration;
  const address = options.opensearch ?? environment.OPENSEARCH_URL ?? opensearch.url;
  if (address === undefined) return undefined;
  const username = environment.OPENSEARCH_USERNAME ?? opensearch.username;
  const password = environment.OPENSEARCH_PASSWORD ?? opensearch.password;
  try {
    return {
      ...(username === undefined ? {} : { username, password }),
      certificateAuthority: opensearch.certificate_authority,
      ...splitCredentials(address),
    };
  } catch {
    throw new SextantError(
      'bad_request',
      `"${address}" is no address: write http://127.0.0.1:9200 or https://host:9200`
    );
  }
}

/** Runs a command with OpenSearch; what it started for itself is stopped after it. */
export async function withOpenSearch<A>(
  options: ConnectionOptions,
  configuration: Configuration,
  context: CliContext,
  work: (transport: Transport) => Promise<A>
): Promise<A> {
  const access = accessOf(options, configuration, context.environment);
  if (!access && !context.embedded) {
    throw new SextantError(
      'bad_request',
      'Say which OpenSearch: --opensearch URL or OPENSEARCH_URL'
    );
  }
  const embedded = access ? undefined : await context.embedded?.();
  const transport = createTransport(access ?? { url: embedded?.url ?? '' });
  try {
    return await work(transport);
  } finally {
    await transport.close();
    await embedded?.stop();
  }
}
