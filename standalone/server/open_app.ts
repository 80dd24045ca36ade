import { SextantError } from '../../common/errors';
import { compose } from '../../server/composition';
import type { Configuration } from '../../server/configuration/configuration';
import type { CliContext } from '../../server/cli/context';
import { OpenSearchAccess, createTransport } from '../../server/store/create_transport';
import { statusOf } from '../../server/store/opensearch_error';
import { UserError } from '../user_error';
import { PageAssets, startHttpServer } from './http_server';
import { isLoopback } from './loopback';

export interface AppOptions {
  readonly host: string;
  readonly port: number;
  readonly access: OpenSearchAccess;
  readonly configuration: Configuration;
  readonly page: PageAssets;
  /** Script of the command line, for runs that are started from the pages. */
  readonly script: string;
}

export interface App {
  readonly url: string;
  close(): Promise<void>;
}

/** A cluster is secured when it refuses those who do not say who they are. */
async function isSecured(access: OpenSearchAccess): Promise<boolean> {
  const { url, certificateAuthority } = access;
  const anonymous = createTransport({ url, certificateAuthority });
  try {
    await anonymous.request({ method: 'GET', path: '/' });
    return false;
  } catch (error) {
    return statusOf(error) === 401 || statusOf(error) === 403;
  } finally {
    await anonymous.close();
  }
}

/** Without a secured cluster whoever reaches the server would read and change everything. */
async function checkHost({ host, access }: AppOptions): Promise<void> {
  if (isLoopback(host) || (await isSecured(access))) return;
  throw new SextantError(
    'bad_request',
    `Listening on ${host} needs a secured OpenSearch: without one only 127.0.0.1 is allowed`
  );
}

function explain(error: unknown, { host, port }: AppOptions): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new UserError(`Port ${port} is in use: stop what listens there, or give --port NUMBER.`);
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new UserError(`${host}:${port} cannot be listened on (${code}): give another one.`);
  }
  return error;
}

/** Serves the application on an OpenSearch. @throws UserError where the port cannot be had */
export async function openApp(options: AppOptions, context: CliContext): Promise<App> {
  await checkHost(options);
  const { access, configuration } = options;
  const transport = createTransport(access);
  const report = (error: unknown) =>
    void context.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const { routes, schedule } = compose({
    configuration,
    service: transport,
    commandLine: {
      script: options.script,
      environment: {
        OPENSEARCH_URL: access.url,
        OPENSEARCH_USERNAME: access.username,
        OPENSEARCH_PASSWORD: access.password,
      },
    },
    report,
    now: context.now,
  });
  try {
    const server = await startHttpServer({
      routes,
      scope: { user: transport },
      page: options.page,
      framedBy: configuration.framedBy,
      report,
      host: options.host,
      port: options.port,
    });
    const stopSchedule = schedule();
    const close = async () => {
      stopSchedule();
      await server.close();
      await transport.close();
    };
    return { url: server.url, close };
  } catch (error) {
    await transport.close();
    throw explain(error, options);
  }
}
