import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'fs/promises';
import { realpathSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { findJdks, majorOf } from './find_jdk';

let folder: string;

beforeEach(async () => {
  folder = realpathSync(await mkdtemp(join(tmpdir(), 'jdks-')));
});
afterEach(() => rm(folder, { recursive: true }));

async function makeJdk(name: string, release?: string, said = ''): Promise<string> {
  const home = join(folder, name);
  await mkdir(join(home, 'bin'), { recursive: true });
  await writeFile(join(home, 'bin/java'), `#!/bin/sh\necho '${said}' >&2\n`);
  await chmod(join(home, 'bin/java'), 0o755);
  if (release !== undefined) await writeFile(join(home, 'release'), release);
  return home;
}

it.each([
  ['17.0.15', 17],
  ['25', 25],
  ['26-ea', 26],
  ['1.8.0_392', 8],
  ['', undefined],
])('reads the feature release of "%s"', (version, major) => {
  expect(majorOf(version)).toBe(major);
});

it('reads the release file, and asks java where there is none', async () => {
  const documented = await makeJdk('a', 'IMPLEMENTOR="X"\nJAVA_VERSION="21.0.2"\n');
  const silent = await makeJdk('b', undefined, 'openjdk version "17.0.1" 2021-10-19');
  expect(await findJdks({}, [{ folder }])).toEqual([
    { home: documented, major: 21 },
    { home: silent, major: 17 },
  ]);
});

it('lists a JDK once, however many ways lead to it, and JAVA_HOME first', async () => {
  await makeJdk('a', 'JAVA_VERSION="17"');
  const preferred = await makeJdk('b', 'JAVA_VERSION="25"');
  await symlink(preferred, join(folder, 'default'));
  await mkdir(join(folder, 'bin'));
  await symlink(join(preferred, 'bin/java'), join(folder, 'bin/java'));
  const environment = { JAVA_HOME: join(folder, 'default'), PATH: join(folder, 'bin') };
  const found = await findJdks(environment, [{ folder }]);
  expect(found.map(({ major }) => major)).toEqual([25, 17]);
});

it('passes over what holds no java and over what java does not say', async () => {
  await mkdir(join(folder, 'empty'));
  await makeJdk('broken', undefined, 'cannot start');
  expect(await findJdks({ JAVA_HOME: '/nowhere' }, [{ folder }])).toEqual([]);
});

it('looks inside the bundles of macOS', async () => {
  await makeJdk('temurin.jdk/Contents/Home', 'JAVA_VERSION="21"');
  const found = await findJdks({}, [{ folder, inside: 'Contents/Home', name: /jdk/ }]);
  expect(found).toEqual([{ home: join(folder, 'temurin.jdk/Contents/Home'), major: 21 }]);
});
