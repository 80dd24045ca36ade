import { readdir, readFile, realpath } from 'fs/promises';
import { homedir } from 'os';
import { dirname, join } from 'path';
import { findOnPath, isExecutableFile, runCommand } from './run_command';

export interface Jdk {
  home: string;
  /** Feature release: 8, 17, 21, 25 … */
  major: number;
}

interface JdkFolders {
  folder: string;
  /** Which children of the folder may be a JDK. */
  name?: RegExp;
  /** Where the JDK's home is inside such a child. */
  inside?: string;
}

const USUAL_FOLDERS: JdkFolders[] = [
  { folder: '/usr/lib/jvm' },
  { folder: '/opt', name: /jdk/i },
  { folder: '/opt/java' },
  { folder: '/Library/Java/JavaVirtualMachines', inside: 'Contents/Home' },
  { folder: join(homedir(), '.sdkman/candidates/java') },
];

/** The feature release in a Java version such as `17.0.15`, `25-ea` or `1.8.0_392`. */
export function majorOf(version: string): number | undefined {
  const [, first, second] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' && second !== undefined ? second : first);
}

async function majorInReleaseFile(home: string): Promise<number | undefined> {
  const release = await readFile(join(home, 'release'), 'utf8').catch(() => '');
  return majorOf(/^JAVA_VERSION="?([^"\n]+)/m.exec(release)?.[1] ?? '');
}

async function majorSaidByJava(home: string): Promise<number | undefined> {
  // macOS has a stub there that opens a dialogue instead of answering.
  if (home === '/usr') return undefined;
  const { output } = await runCommand(join(home, 'bin/java'), ['-version']);
  return majorOf(/version "([^"]+)"/.exec(output)?.[1] ?? '');
}

async function childrenOf({ folder, name = /./, inside = '.' }: JdkFolders): Promise<string[]> {
  const children = await readdir(folder).catch(() => []);
  return children.filter((child) => name.test(child)).map((child) => join(folder, child, inside));
}

async function candidates(environment: NodeJS.ProcessEnv, folders: JdkFolders[]) {
  const java = findOnPath('java', environment);
  const named = [environment.OPENSEARCH_JAVA_HOME, environment.JAVA_HOME];
  const onPath = java && dirname(dirname(await realpath(java)));
  const usual = await Promise.all(folders.map(childrenOf));
  return [...named, onPath, ...usual.flat()].filter((home): home is string => Boolean(home));
}

/**
 * All JDKs (or JREs) of this machine, each once, in the order OPENSEARCH_JAVA_HOME, JAVA_HOME,
 * PATH, usual folders.
 */
export async function findJdks(
  environment: NodeJS.ProcessEnv = process.env,
  folders: JdkFolders[] = USUAL_FOLDERS
): Promise<Jdk[]> {
  const homes = await candidates(environment, folders);
  const withJava = homes.filter((home) => isExecutableFile(join(home, 'bin/java')));
  const distinct = new Set(await Promise.all(withJava.map((home) => realpath(home))));
  const found = await Promise.all(
    [...distinct].map(async (home) => {
      const major = (await majorInReleaseFile(home)) ?? (await majorSaidByJava(home));
      return major === undefined ? [] : [{ home, major }];
    })
  );
  return found.flat();
}
