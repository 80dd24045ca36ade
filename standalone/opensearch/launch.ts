import { readFile, rm } from 'fs/promises';
import { join } from 'path';
import { UserError } from '../user_error';
import { chooseInstalledServer } from './choose_installed_server';
import { withFileLock } from './file_lock';
import { findFreePorts, isFreePort } from './free_port';
import { buildJvmOptions } from './jvm_options';
import { waitUntilReady } from './readiness';
import { resolveDistribution } from './resolve_distribution';
import { findRunningServer, forgetServer, recordServer } from './running_server';
import { writeServerConfig } from './server_config';
import { linePaths, linesWithData, prepareDirectory, prepareLine } from './server_directory';
import { makeEphemeralDirectory, type LinePaths } from './server_directory';
import { hasExited, spawnServer, stopServer } from './server_process';
import { serverUser, type ServerUser } from './server_user';
import { startFailure } from './start_failure';
import type { ChosenServer, Line } from './versions';

const READY_SECONDS = 180;
const LOCK_MILLISECONDS = (READY_SECONDS + 30) * 1000;

export interface StartOptions {
  /** Folder of distributions and data; by default `.sextant/opensearch` in the project. */
  directory?: string;
  /** HTTP port on 127.0.0.1; by default a free one. */
  port?: number;
  /** By default the newest line for which there is a JDK, or the one that alone has data. */
  line?: Line;
  /** Default 512. */
  heapMegabytes?: number;
  /** Data in a new temporary folder, which `stop` removes. */
  ephemeral?: boolean;
  /** Told what takes time, a sentence at a time. */
  onStep?: (sentence: string) => void;
}

export interface EmbeddedOpenSearch {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  url: string;
  version: string;
  pid: number;
  /** False for a server that another process had started: `stop` then leaves it running. */
  startedHere: boolean;
  /** Resolves once the server's process is gone. */
  stop(): Promise<void>;
}

interface Launch extends ChosenServer {
  home: string;
  paths: LinePaths;
  user: ServerUser | undefined;
  port: number | undefined;
  heapMegabytes: number;
}

async function choosePorts(asked: number | undefined) {
  const [free = 0, transport = 0] = await findFreePorts(2);
  if (asked === undefined) return { http: free, transport };
  if (await isFreePort(asked)) return { http: asked, transport };
  throw new UserError(`Port ${asked} is taken: stop what listens there or choose another port.`);
}

async function jvmOptionsFor({ home, jdk, release, paths, heapMegabytes }: Launch) {
  return buildJvmOptions({
    home,
    jvmOptions: await readFile(join(home, 'config/jvm.options'), 'utf8'),
    jdk: jdk.major,
    heapMegabytes,
    temporary: paths.temporary,
    logs: paths.logs,
    localeProviders: release.localeProviders,
    extra: process.env.OPENSEARCH_JAVA_OPTS,
  });
}

async function launch(settings: Launch): Promise<EmbeddedOpenSearch> {
  const { home, jdk, paths, user, heapMegabytes } = settings;
  const { version } = settings.release;
  const ports = await choosePorts(settings.port);
  const url = `http://127.0.0.1:${ports.http}`;
  await prepareLine(paths, user);
  await rm(join(paths.logs, 'server.log'), { force: true });
  await writeServerConfig(paths, ports, user);
  const jvmOptions = await jvmOptionsFor(settings);
  const server = spawnServer({ java: join(jdk.home, 'bin/java'), jvmOptions, home, paths, user });
  const deadline = Date.now() + READY_SECONDS * 1000;
  const clusterUuid = await waitUntilReady(url, () => hasExited(server) || Date.now() > deadline);
  if (clusterUuid === undefined || server.pid === undefined) {
    const waited = hasExited(server) ? undefined : READY_SECONDS;
    await stopServer(server);
    throw await startFailure({ version, heapMegabytes, paths, waited });
  }
  await recordServer(paths.state, { pid: server.pid, url, version, clusterUuid });
  const stop = async () => {
    await stopServer(server);
    await forgetServer(paths.state);
  };
  return { url, version, pid: server.pid, startedHere: true, stop };
}

async function attach(state: string): Promise<EmbeddedOpenSearch | undefined> {
  const running = await findRunningServer(state);
  if (!running) return undefined;
  const { url, version, pid } = running;
  return { url, version, pid, startedHere: false, stop: async () => undefined };
}

/**
 * Starts a real OpenSearch on 127.0.0.1, without TLS or accounts, and resolves when it can be
 * used; gets the distribution with Maven the first time. A server that already serves the same
 * data is returned as it is, whatever port was asked for.
 *
 * The server ends with this process: at its exit everywhere, and on Linux (with util-linux'
 * setpriv) also when it is killed. Elsewhere a SIGKILL of this process leaves the server behind;
 * the next start finds it. Starting from a worker thread ends it with that thread.
 * @throws UserError when something is missing: a JDK, network, disk, the port.
 */
export async function startOpenSearch(options: StartOptions = {}): Promise<EmbeddedOpenSearch> {
  const { port, heapMegabytes = 512, ephemeral = false, onStep = () => undefined } = options;
  const user = serverUser();
  const directory = await prepareDirectory(options.directory, user);
  const withData = ephemeral ? [] : linesWithData(directory);
  const chosen = await chooseInstalledServer(options.line, withData, user, onStep);
  const { version, line } = chosen.release;
  const home = await resolveDistribution({ directory, version, jdk: chosen.jdk, onStep });
  const runtime = ephemeral ? await makeEphemeralDirectory(user) : directory;
  const paths = linePaths(runtime, line);
  const removeRuntime = async () => {
    if (ephemeral) await rm(runtime, { recursive: true, force: true });
  };
  try {
    const server = await withFileLock(paths.lock, LOCK_MILLISECONDS, async () => {
      const running = await attach(paths.state);
      if (running) return running;
      onStep(`Starting OpenSearch ${version}`);
      return launch({ ...chosen, home, paths, user, port, heapMegabytes });
    });
    const stop = async () => {
      await server.stop();
      await removeRuntime();
    };
    return { ...server, stop };
  } catch (error) {
    await removeRuntime();
    throw error;
  }
}
