import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { join } from 'path';
import type { Holder } from '../../server/store/holder';
import { thisProcess } from '../../server/store/holder';
import { leaseStore } from '../../server/store/leases';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';
import { until } from '../support/until';

const transport = testTransport();
const now = () => new Date();
const TTL = 1500;
const children: ChildProcess[] = [];

/** A process of another machine: nobody can look whether it has ended. */
const elsewhere: Holder = { id: 'elsewhere', place: 'another', pid: 1 };
const store = (holder: Holder = thisProcess) => leaseStore({ transport, now, ttl: TTL, holder });

/** A real process that takes the lease and says on each line of stdin whether it still has it. */
async function contender(...options: string[]) {
  const script = join(__dirname, '..', 'support', 'lease_contender.js');
  const child = spawn(process.execPath, [script, testClusterUrl(), String(TTL), ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines: string[] = [];
  child.stdout.on('data', (bytes) => lines.push(...String(bytes).trim().split('\n')));
  const line = () => until(async () => lines.shift());
  return { child, line, ask: () => (child.stdin.write('?\n'), line()) };
}

beforeEach(() => freshIndices(transport));
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => transport.close());

test('of many at once one gets it; given back, the next has a higher epoch', async () => {
  const stores = Array.from({ length: 8 }, (_, at) => store({ ...elsewhere, id: `p${at}` }));
  const taken = (await Promise.all(stores.map((each) => each.tryAcquire('a')))).filter(Boolean);
  expect(taken).toHaveLength(1);
  expect(taken[0]).toMatchObject({ epoch: 1 });
  await taken[0]?.release();
  expect(taken[0]?.isHeld()).toBe(false);
  const second = await store().tryAcquire('a');
  expect(second).toMatchObject({ epoch: 2 });
  await second?.release();
});

test('of many takers of one process in the same millisecond one gets it', async () => {
  const sameInstant = () => new Date(0);
  const one = leaseStore({ transport, now: sameInstant, ttl: TTL, holder: elsewhere });
  const tries = await Promise.all(Array.from({ length: 8 }, () => one.tryAcquire('same')));
  const taken = tries.filter(Boolean);
  expect(taken).toHaveLength(1);
  await taken[0]?.release();
});

test('it is kept while its holder renews it, also for longer than its time', async () => {
  const first = await store(elsewhere).tryAcquire('b');
  const other = store();
  const end = performance.now() + 2 * TTL;
  const second = await other.acquire('b', () => performance.now() < end);
  expect(second).toBeUndefined();
  expect(first?.isHeld()).toBe(true);
  await first?.release();
});

test('a process paused past its time loses it, and knows when it wakes', async () => {
  const { child, line, ask } = await contender('elsewhere');
  expect(await line()).toBe('held 1');
  child.kill('SIGSTOP');
  const mine = store();
  expect(await mine.tryAcquire('paused')).toBeUndefined();
  const lease = await mine.acquire('paused');
  expect(lease).toMatchObject({ epoch: 2 });
  child.kill('SIGCONT');
  expect(await ask()).toBe('lost');
  expect(lease?.isHeld()).toBe(true);
  await lease?.release();
});

test('that of a process that was killed here is free at once', async () => {
  const { child, line } = await contender();
  expect(await line()).toBe('held 1');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lease = await store().tryAcquire('paused');
  expect(lease).toMatchObject({ epoch: 2 });
  await lease?.release();
});
