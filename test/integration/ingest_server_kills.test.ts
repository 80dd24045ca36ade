import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'fs';
import { rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { createTransport } from '../../server/store/create_transport';
import { EmbeddedOpenSearch, startOpenSearch } from '../../standalone/opensearch';
import { hasEnded, thisProcess } from '../../server/store/holder';
import { expectExactly, sumsOfLines } from '../support/expected_sums';
import { killIngests, startIngest } from '../support/ingest_process';
import { isFull, sizeOf } from '../support/full_size';
import { OpenSearchProxy, startOpenSearchProxy } from '../support/opensearch_proxy';
import { sampleLines } from '../support/sample_lines';
import { until } from '../support/until';

const LINES = sizeOf('LINES', { usual: 50_000, full: 500_000 });
const KILLS = 5;
const DISTRIBUTIONS = join(__dirname, '..', '..', '.sextant', 'opensearch');

const directory = mkdtempSync(join(tmpdir(), 'sextant-server-kills-'));
const log = join(directory, 'access.log');
const lines = sampleLines(LINES);
let server: EmbeddedOpenSearch | undefined;
let proxy: OpenSearchProxy | undefined;

jest.setTimeout(isFull ? 3_600_000 : 900_000);

/** Data of its own, that outlive the server; the distribution is the one that is there. */
function prepareFolder(): void {
  chmodSync(directory, 0o755);
  if (!existsSync(DISTRIBUTIONS)) return;
  for (const name of readdirSync(DISTRIBUTIONS)) {
    if (/^opensearch-[\d.]+$/.test(name)) {
      symlinkSync(join(DISTRIBUTIONS, name), join(directory, name));
    }
  }
}

afterAll(async () => {
  killIngests();
  await proxy?.close();
  await server?.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('OpenSearch is killed and started again while a log is read: nothing lost, nothing twice', async () => {
  prepareFolder();
  writeFileSync(log, `${lines.join('\n')}\n`);
  server = await startOpenSearch({ directory });
  const { url } = server;
  const port = Number(new URL(url).port);
  proxy = await startOpenSearchProxy(url);
  const { ended } = startIngest(proxy.url, log);
  let bulks = 0;
  let kills = 0;
  let isDown = false;
  proxy.setFate(({ path }) => {
    if (!/_bulk/.test(path) || isDown) return 'pass';
    bulks += 1;
    // Every other one or so: most of what was cut is written again before the next kill.
    if (kills < KILLS && bulks >= kills * 2) {
      kills += 1;
      isDown = true;
      process.kill(server?.pid ?? 0, 'SIGKILL');
    }
    return 'pass';
  });
  const tooSoon = ended.then((outcome) => {
    throw new Error(`It ended after ${kills} kills: ${JSON.stringify(outcome)}`);
  });
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await Promise.race([until(async () => isDown || undefined, 600_000), tooSoon]);
    const pid = server?.pid ?? 0;
    await until(async () => hasEnded({ place: thisProcess.place, pid }) || undefined, 60_000);
    server = await startOpenSearch({ directory, port });
    isDown = false;
  }
  await tooSoon.catch(() => undefined);
  expect(await ended).toMatchObject({ code: 0, run: { state: 'done', read: lines.length } });
  const transport = createTransport({ url });
  await expectExactly(transport, sumsOfLines(lines));
  await transport.close();
});
