import { spawn } from 'child_process';
import { existsSync } from 'fs';
import { chmod, mkdtemp, rm } from 'fs/promises';
import { createServer, type AddressInfo } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { Client } from '@opensearch-project/opensearch';
import { startOpenSearch } from '../../standalone/opensearch';
import { isAlive } from '../../standalone/opensearch/is_alive';
import { findOnPath } from '../../standalone/opensearch/run_command';
import { startTestCluster, testableLines } from '../../standalone/opensearch/test_cluster';
import { LINES, RELEASES, type Line } from '../../standalone/opensearch/versions';

jest.setTimeout(600_000);

let testable: Line[];
let directory: string;

beforeAll(async () => {
  testable = await testableLines();
  directory = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(directory, 0o755);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ node: url });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const write = (url: string) =>
  withClient(url, (client) =>
    client.index({ index: 'notes', id: '1', body: { text: 'sea water' }, refresh: true })
  );

const countWater = (url: string) =>
  withClient(url, async (client) => {
    const query = { match: { text: 'water' } };
    const { body } = await client.search({ index: 'notes', body: { query } });
    return body.hits.hits.length;
  });

describe.each(LINES)('OpenSearch %s.x', (line) => {
  it('keeps its data from one start to the next', async () => {
    if (!testable.includes(line)) return;
    const first = await startOpenSearch({ directory, line });
    expect(first).toMatchObject({ version: RELEASES[line].version, startedHere: true });
    await write(first.url);
    expect(await countWater(first.url)).toBe(1);

    const same = await startOpenSearch({ directory, line });
    expect(same).toMatchObject({ url: first.url, pid: first.pid, startedHere: false });
    await same.stop();
    expect(isAlive(first.pid)).toBe(true);

    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await startOpenSearch({ directory, line });
    expect(second).toMatchObject({ startedHere: true });
    expect(await countWater(second.url)).toBe(1);
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
  });
});

it('removes the data of a test cluster', async () => {
  const cluster = await startTestCluster(testable[testable.length - 1]);
  const data = await withClient(cluster.url, async (client) => {
    const { body } = await client.nodes.info({ metric: ['settings'] });
    const [node] = Object.values(body.nodes);
    return String(node?.settings?.path?.data);
  });
  expect(existsSync(data)).toBe(true);
  await cluster.stop();
  expect(existsSync(data)).toBe(false);
});

it('says which port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startOpenSearch({ ephemeral: true, port })).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => other.close(resolve));
});

const whereTheKernelHelps = findOnPath('setpriv') ? it : it.skip;
whereTheKernelHelps('does not outlive a process that is killed', async () => {
  const launcher = join(__dirname, '../../standalone/opensearch');
  const start = `require(${JSON.stringify(launcher)}).startOpenSearch({ ephemeral: true, line: process.argv[1] })
    .then(({ pid }) => console.log(pid))`;
  const parent = spawn(process.execPath, ['-r', 'tsx/cjs', '-e', start, ...testable.slice(-1)], {
    cwd: join(__dirname, '../..'),
    // A killed process cannot remove its temporary data.
    env: { ...process.env, TMPDIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.setEncoding('utf8').once('data', (line: string) => resolve(Number(line)))
  );
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 100) await sleep(100);
  expect(isAlive(pid)).toBe(false);
});
