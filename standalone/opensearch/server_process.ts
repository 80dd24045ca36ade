import { spawn, spawnSync, type ChildProcess } from 'child_process';
import { closeSync, openSync } from 'fs';
import { join } from 'path';
import { findOnPath } from './run_command';
import type { LinePaths } from './server_directory';
import type { ServerUser } from './server_user';

const KILL_AFTER_MILLISECONDS = 20_000;

export const CONSOLE_LOG = 'console.log';

export interface ServerCommand {
  java: string;
  jvmOptions: string[];
  /** The distribution's folder. */
  home: string;
  paths: LinePaths;
  user: ServerUser | undefined;
}

/**
 * Linux only: the kernel ends the server when the thread that started it dies, even by SIGKILL.
 * BusyBox' setpriv lacks the option, hence the trial.
 */
function endWithParent(): string[] {
  const setpriv = findOnPath('setpriv');
  const args = ['--pdeathsig', 'TERM', '--'];
  if (!setpriv || spawnSync(setpriv, [...args, 'true']).status !== 0) return [];
  return [setpriv, ...args];
}

/** As OpenSearch's own script does: options meant for other Java programs do not reach the server. */
function serverEnvironment(paths: LinePaths): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, HOME: paths.temporary };
  for (const name of ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS']) {
    delete environment[name];
  }
  return environment;
}

/**
 * Starts the server's JVM, in a process group of its own so that a terminal's Ctrl-C reaches it
 * through `stopServer` only. Java is called directly: OpenSearch's script starts five JVMs before
 * the server's, which takes as long as a third of the start.
 */
export function spawnServer({ java, jvmOptions, home, paths, user }: ServerCommand): ChildProcess {
  const console = openSync(join(paths.logs, CONSOLE_LOG), 'w');
  const [command = java, ...args] = [
    ...endWithParent(),
    java,
    ...jvmOptions,
    `-Dopensearch.path.home=${home}`,
    `-Dopensearch.path.conf=${paths.config}`,
    '-Dopensearch.distribution.type=zip',
    '-Dopensearch.bundled_jdk=false',
    '-cp',
    `${home}/lib/*`,
    'org.opensearch.bootstrap.OpenSearch',
  ];
  const server = spawn(command, args, {
    ...user,
    cwd: paths.temporary,
    env: serverEnvironment(paths),
    detached: true,
    stdio: ['ignore', console, console],
  });
  closeSync(console);
  // A process that cannot be started has no pid, which `hasExited` reports.
  server.once('error', () => undefined);
  const stopAtExit = () => void server.kill('SIGTERM');
  process.once('exit', stopAtExit);
  server.once('exit', () => process.off('exit', stopAtExit));
  return server;
}

export function hasExited(server: ChildProcess): boolean {
  return server.pid === undefined || server.exitCode !== null || server.signalCode !== null;
}

/** Asks the server to stop and waits until it is gone; kills it when it takes more than 20 s. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (hasExited(server)) return;
  await new Promise<void>((resolve) => {
    const kill = setTimeout(() => server.kill('SIGKILL'), KILL_AFTER_MILLISECONDS);
    server.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    server.kill('SIGTERM');
  });
}
