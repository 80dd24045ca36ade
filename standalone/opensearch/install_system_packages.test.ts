import { UserError } from '../user_error';
import { ensureSystemPackages, installSystemPackages } from './install_system_packages';
import type { RunCommand } from './run_command';

/** A Debian that has certain packages; `ran` collects what was called. */
function debian(available: string[], failing?: string) {
  const ran: string[] = [];
  const run: RunCommand = async (command, args) => {
    const line = [command, ...args].join(' ');
    const name = args[args.length - 1] ?? '';
    ran.push(line);
    if (failing && line.includes(failing)) return { status: 100, output: 'E: broken' };
    const found = command !== 'apt-cache' || available.includes(name);
    return found ? { status: 0, output: `Package: ${name}` } : { status: 100, output: '' };
  };
  return { ran, machine: { run, canUseApt: true } };
}

const jdk = { what: 'a JDK', debian: ['openjdk-21-jdk-headless', 'openjdk-17-jdk-headless'] };

it('installs the first alternative that this Debian has', async () => {
  const { ran, machine } = debian(['openjdk-17-jdk-headless', 'maven']);
  const steps: string[] = [];
  const packages = [{ what: 'Maven', debian: 'maven' }, jdk];
  await installSystemPackages(packages, (step) => steps.push(step), machine);
  expect(ran[ran.length - 1]).toMatch(
    /^apt-get .*install -y --no-install-recommends maven openjdk-17-jdk-headless$/
  );
  expect(steps).toEqual(['Installing Maven and a JDK with apt']);
});

it('updates the package lists at most once', async () => {
  const { ran, machine } = debian(['maven']);
  const maven = [{ what: 'Maven', debian: 'maven' }];
  await installSystemPackages(maven, undefined, machine);
  await installSystemPackages(maven, undefined, machine);
  expect(ran.filter((line) => line.endsWith(' update')).length).toBeLessThanOrEqual(1);
});

it('says what to install where apt cannot be used', async () => {
  const elsewhere = { run: debian([]).machine.run, canUseApt: false };
  await expect(installSystemPackages([jdk], undefined, elsewhere)).rejects.toThrow(
    new UserError('Install a JDK, then start again.')
  );
});

it('says what to install where apt has nothing or fails', async () => {
  await expect(installSystemPackages([jdk], undefined, debian([]).machine)).rejects.toThrow(
    /^Install a JDK \(apt has none of openjdk-21-jdk-headless/
  );
  const { machine } = debian(jdk.debian, 'install -y');
  await expect(installSystemPackages([jdk], undefined, machine)).rejects.toMatchObject({
    name: 'UserError',
    detail: 'E: broken',
  });
});

it('leaves alone what is in PATH', async () => {
  const { ran, machine } = debian([]);
  await ensureSystemPackages(
    [{ command: 'sh', debian: 'dash', what: 'a shell' }],
    undefined,
    machine
  );
  expect(ran).toEqual([]);
});
