import { existsSync } from 'fs';
import { mkdir, rename, rm } from 'fs/promises';
import { join } from 'path';
import { withFileLock } from '../../../standalone/opensearch/file_lock';
import type { Jdk } from '../../../standalone/opensearch/find_jdk';
import { runCommand } from '../../../standalone/opensearch/run_command';
import { openToAll } from '../../../standalone/opensearch/server_user';

const UNPACK_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:unpack';
const LOCK_MILLISECONDS = 15 * 60 * 1000;

/** Makes a folder whole or not at all, whoever else makes it at the same time. @returns its path */
export async function makeFolder(
  path: string,
  fill: (staging: string) => Promise<void>
): Promise<string> {
  if (existsSync(path)) return path;
  return withFileLock(`${path}.lock`, LOCK_MILLISECONDS, async () => {
    if (existsSync(path)) return path;
    const staging = `${path}.partial`;
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
    try {
      await fill(staging);
      await openToAll(staging);
      await rename(staging, path);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return path;
  });
}

/** Unpacks a zip of Maven Central into a folder that exists. @param artifact group:name:version */
export async function unpackWithMaven(artifact: string, folder: string, jdk: Jdk): Promise<void> {
  const { status, output } = await runCommand(
    'mvn',
    ['-q', '-B', UNPACK_GOAL, `-Dartifact=${artifact}:zip`, `-DoutputDirectory=${folder}`],
    { cwd: folder, env: { ...process.env, JAVA_HOME: jdk.home } }
  );
  if (status !== 0) throw new Error(`Maven could not get ${artifact}: ${output.slice(-1000)}`);
  await rm(join(folder, '.dependency-plugin-markers'), { recursive: true, force: true });
  await rm(join(folder, 'target'), { recursive: true, force: true });
}
