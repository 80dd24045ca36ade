import { existsSync } from 'fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { mavenFailure, resolveDistribution } from './resolve_distribution';
import type { RunCommand } from './run_command';

/** The real Maven is for the integration test. */
const ensurePackages = async () => undefined;

const jdk = { home: '/jdk', major: 21 };
const version = '9.9.9';
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'distribution-'));
});
afterEach(() => rm(directory, { recursive: true }));

function fakeMaven() {
  const calls: string[][] = [];
  const run: RunCommand = async (_command, args, options) => {
    calls.push(args);
    await sleep(30);
    const bin = join(options?.cwd ?? '', `opensearch-${version}`, 'bin');
    await mkdir(bin, { recursive: true, mode: 0o700 });
    await writeFile(join(bin, 'opensearch'), '', { mode: 0o700 });
    return { status: 0, output: '' };
  };
  return { calls, run };
}

it('unpacks once for callers at the same time and later ones', async () => {
  const { calls, run } = fakeMaven();
  const request = { directory, version, jdk, run, ensurePackages };
  const homes = await Promise.all([resolveDistribution(request), resolveDistribution(request)]);
  homes.push(await resolveDistribution(request));
  expect(new Set(homes)).toEqual(new Set([join(directory, 'opensearch-9.9.9')]));
  expect(calls).toHaveLength(1);
  expect(await readdir(directory)).toEqual(['opensearch-9.9.9']);
});

it('starts afresh after an interrupted run', async () => {
  const remains = join(directory, 'opensearch-9.9.9.partial/opensearch-9.9.9');
  await mkdir(remains, { recursive: true });
  await writeFile(join(remains, 'half'), '');
  const home = await resolveDistribution({
    directory,
    version,
    jdk,
    run: fakeMaven().run,
    ensurePackages,
  });
  expect(existsSync(join(home, 'half'))).toBe(false);
});

it('leaves nothing that looks whole when Maven fails', async () => {
  const run: RunCommand = async () => ({
    status: 1,
    output: '[INFO] x\n[ERROR] Unknown host repo: Temporary failure in name resolution',
  });
  await expect(
    resolveDistribution({ directory, version, jdk, run, ensurePackages })
  ).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining('cannot be reached'),
  });
  expect(await readdir(directory)).toEqual([]);
});

it.each([
  ['[ERROR] transfer failed: Connection refused', 'check the network'],
  ['[ERROR] Connect to x timed out', 'check the network'],
  ['[ERROR] Could not find artifact org.opensearch:x', 'does not hold it'],
  ['[ERROR] No space left on device', 'the disk is full'],
  ['[ERROR] something new', 'see what it says'],
])('explains "%s"', (output, explanation) => {
  const error = mavenFailure(version, output);
  expect(error.message).toContain(explanation);
  expect(error.detail).toBe(output);
});
