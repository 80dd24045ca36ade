import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { createRandom } from '../../samples/random';
import { expectExactly, sumsOfLines } from '../support/expected_sums';
import { killIngests, startIngest } from '../support/ingest_process';
import { isFull, sizeOf } from '../support/full_size';
import { OpenSearchProxy, startOpenSearchProxy } from '../support/opensearch_proxy';
import { sampleLines } from '../support/sample_lines';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';
import { until } from '../support/until';

const LINES = sizeOf('LINES', { usual: 50_000, full: 500_000 });
const KILLS = sizeOf('KILLS', { usual: 5, full: 20 });
const TTL = ['--lease-ttl', '5000'];

const transport = testTransport();
const directory = mkdtempSync(join(tmpdir(), 'sextant-kills-'));
const log = join(directory, 'access.log');
const lines = sampleLines(LINES);
const expected = sumsOfLines(lines);
let proxy: OpenSearchProxy;

jest.setTimeout(isFull ? 3_600_000 : 600_000);

beforeAll(async () => {
  writeFileSync(log, `${lines.join('\n')}\n`);
  proxy = await startOpenSearchProxy(testClusterUrl());
});
beforeEach(async () => {
  proxy.setFate(() => 'pass');
  await freshIndices(transport);
});
afterEach(killIngests);
afterAll(async () => {
  await proxy.close();
  rmSync(directory, { recursive: true, force: true });
  await transport.close();
});

test('killed at random moments and started again, it ends with exactly the right sums', async () => {
  const random = createRandom(20261122);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, ended } = startIngest(proxy.url, ...TTL, log);
    // Moments are requests: those before the first line is read are few.
    const moment = random.int(20, 20 + LINES / 1500);
    const fate = random.chance(0.5) ? 'lost' : 'unanswered';
    proxy.setFate(({ ordinal }) => {
      if (ordinal < moment) return 'pass';
      child.kill('SIGKILL');
      return fate;
    });
    await ended;
  }
  proxy.setFate(() => 'pass');
  const { code, run, stderr } = await startIngest(proxy.url, ...TTL, log).ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(run).toMatchObject({ state: 'done', read: lines.length });
  await expectExactly(transport, expected);
  const again = await startIngest(proxy.url, ...TTL, log).ended;
  expect(again.run).toMatchObject({ read: lines.length, known: lines.length, indexed: 0 });
  await expectExactly(transport, expected);
});

test('of two at once one is paused past its lease and woken: no duplicate, no loss', async () => {
  const first = startIngest(proxy.url, ...TTL, log);
  let isPaused = false;
  proxy.setFate(({ path }) => {
    if (!isPaused && /sextant-requests-.*_bulk/.test(path)) {
      isPaused = true;
      first.child.kill('SIGSTOP');
    }
    return 'pass';
  });
  await until(async () => isPaused || undefined, 300_000);
  const second = await startIngest(testClusterUrl(), ...TTL, log).ended;
  expect(second).toMatchObject({ code: 0, run: { state: 'done', read: lines.length } });
  first.child.kill('SIGCONT');
  const { code, stderr } = await first.ended;
  expect(stderr).toMatch(/Another process/);
  expect(code).toBe(1);
  await expectExactly(transport, expected);
});
