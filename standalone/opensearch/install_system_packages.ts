import { existsSync } from 'fs';
import { UserError } from '../user_error';
import { findOnPath, runCommand, type RunCommand } from './run_command';

export interface SystemPackage {
  /** What it is, in a sentence: `Maven`, `a JDK 21 or newer`. */
  what: string;
  /** The Debian package; of several, the first that this Debian has. */
  debian: string | string[];
}

export interface SystemCommand extends SystemPackage {
  /** Looked up in PATH: the package is missing when there is none. */
  command: string;
}

interface Machine {
  run: RunCommand;
  canUseApt: boolean;
}

const thisMachine = (): Machine => ({
  run: runCommand,
  canUseApt:
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(findOnPath('apt-get')),
});

const APT_OPTIONS = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
const aptEnvironment = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' });

let packageLists: Promise<unknown> | undefined;

/** A failed update is not the end: the lists that are there may do, and install reports better. */
function updateOnce(run: RunCommand): Promise<unknown> {
  packageLists ??= run('apt-get', [...APT_OPTIONS, 'update'], { env: aptEnvironment() });
  return packageLists;
}

async function debianName(run: RunCommand, { debian, what }: SystemPackage): Promise<string> {
  const names = typeof debian === 'string' ? [debian] : debian;
  for (const name of names) {
    const { status, output } = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (status === 0 && output.includes('Package:')) return name;
  }
  throw new UserError(`Install ${what} (apt has none of ${names.join(', ')}), then start again.`);
}

/**
 * Installs packages with apt when this is root on Debian.
 * @throws UserError elsewhere, saying what to install, and when apt fails.
 */
export async function installSystemPackages(
  packages: SystemPackage[],
  onStep: (sentence: string) => void = () => undefined,
  { run, canUseApt }: Machine = thisMachine()
): Promise<void> {
  if (packages.length === 0) return;
  const list = packages.map(({ what }) => what).join(' and ');
  if (!canUseApt) throw new UserError(`Install ${list}, then start again.`);
  onStep(`Installing ${list} with apt`);
  await updateOnce(run);
  const names: string[] = [];
  for (const wanted of packages) names.push(await debianName(run, wanted));
  const install = ['install', '-y', '--no-install-recommends', ...names];
  const options = { env: aptEnvironment() };
  const { status, output } = await run('apt-get', [...APT_OPTIONS, ...install], options);
  if (status === 0) return;
  throw new UserError(
    `apt could not install ${names.join(' ')}: install ${list} by hand, then start again.`,
    output.split('\n').slice(-15).join('\n')
  );
}

/** Installs those packages whose command is not in PATH. @throws UserError as above. */
export async function ensureSystemPackages(
  commands: SystemCommand[],
  onStep?: (sentence: string) => void,
  machine: Machine = thisMachine()
): Promise<void> {
  const missing = commands.filter(({ command }) => !findOnPath(command));
  await installSystemPackages(missing, onStep, machine);
}
