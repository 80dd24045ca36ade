import { existsSync } from 'fs';
import { mkdir, rename, rm, statfs } from 'fs/promises';
import { join } from 'path';
import { UserError } from '../user_error';
import { withFileLock } from './file_lock';
import { ensureSystemPackages } from './install_system_packages';
import type { Jdk } from './find_jdk';
import { isExecutableFile, runCommand, type RunCommand } from './run_command';
import { openToAll } from './server_user';

const ARTIFACT = 'org.opensearch.distribution.integ-test-zip:opensearch';
/** In full: Maven hides why it cannot look up the short form. */
const UNPACK_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:unpack';
const NEEDED_BYTES = 1024 ** 3;
const LOCK_MILLISECONDS = 15 * 60 * 1000;

export interface DistributionRequest {
  /** Folder of the distributions, which exists. */
  directory: string;
  version: string;
  /** Runs Maven where JAVA_HOME names no JDK. */
  jdk: Jdk;
  onStep?: (sentence: string) => void;
  run?: RunCommand;
  ensurePackages?: typeof ensureSystemPackages;
}

async function checkFreeSpace(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize >= NEEDED_BYTES) return;
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  throw new UserError(`OpenSearch needs 1 GB in ${directory}, ${free} MB are free: make room.`);
}

/** Turns what Maven printed into a sentence. */
export function mavenFailure(version: string, output: string): UserError {
  const errors = output
    .split('\n')
    .filter((line) => /\[ERROR\] (?!\[|To see|Re-run|For more)\S/.test(line));
  const detail = (errors.length > 0 ? errors : [output.trim()]).slice(0, 3).join('\n');
  const subject = `Maven could not get OpenSearch ${version}`;
  if (/No space left|not enough space/i.test(output)) {
    return new UserError(`${subject}: the disk is full, make room.`, detail);
  }
  if (/unknown host|name resolution|unreachable|refused|timed? ?out|PKIX|offline/i.test(output)) {
    const where = 'the network, or the mirror and proxy in your Maven settings';
    return new UserError(`${subject}: its repository cannot be reached, check ${where}.`, detail);
  }
  if (/could not find artifact|was not found/i.test(output)) {
    const advice = 'use a mirror that follows Maven Central';
    return new UserError(`${subject}: your Maven repository does not hold it, ${advice}.`, detail);
  }
  return new UserError(`${subject}: see what it says below.`, detail);
}

function mavenEnvironment(jdk: Jdk): NodeJS.ProcessEnv {
  const { JAVA_HOME } = process.env;
  const works = JAVA_HOME !== undefined && isExecutableFile(join(JAVA_HOME, 'bin/java'));
  return { ...process.env, JAVA_HOME: works ? JAVA_HOME : jdk.home };
}

async function unpack({ version, jdk, run = runCommand }: DistributionRequest, staging: string) {
  const args = ['-q', '-B', UNPACK_GOAL, `-Dartifact=${ARTIFACT}:${version}:zip`];
  // Maven's own archiver restores the exec bits and needs no unzip on the machine. Its marker
  // files go to the working folder.
  const options = { cwd: staging, env: mavenEnvironment(jdk) };
  const { status, output } = await run('mvn', [...args, `-DoutputDirectory=${staging}`], options);
  if (status !== 0) throw mavenFailure(version, output);
}

/**
 * The home of an OpenSearch distribution, got with Maven the first time. Several processes may ask
 * at once; an interrupted one leaves nothing that looks whole.
 * @throws UserError without network, disk or Maven.
 */
export async function resolveDistribution(request: DistributionRequest): Promise<string> {
  const { directory, version, onStep = () => undefined } = request;
  const { ensurePackages = ensureSystemPackages } = request;
  const home = join(directory, `opensearch-${version}`);
  if (existsSync(home)) return home;
  onStep(`Getting OpenSearch ${version} with Maven (once)`);
  return withFileLock(`${home}.lock`, LOCK_MILLISECONDS, async () => {
    if (existsSync(home)) return home;
    await checkFreeSpace(directory);
    await ensurePackages([{ command: 'mvn', debian: 'maven', what: 'Maven' }], onStep);
    const staging = `${home}.partial`;
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
    try {
      await unpack(request, staging);
      const unpacked = join(staging, `opensearch-${version}`);
      await openToAll(unpacked);
      await rename(unpacked, home);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return home;
  });
}
