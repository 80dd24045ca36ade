import { cpus, loadavg } from 'os';
import { join } from 'path';
import { provision } from '../../server/provisioning/provision';
import { ClosableTransport, createTransport } from '../../server/store/create_transport';
import { refresh } from '../../server/store/indices';
import { startOpenSearch } from '../../standalone/opensearch';
import { goaccess, obstacle, shippedCommand } from '../enrich/contestants';
import { measure, median } from '../enrich/measure';
import { benchLog } from '../enrich/write_log';
import { prebuiltBodies, sendBodies } from './prebuilt';

export interface BenchIngestOptions {
  readonly lines: number;
  readonly runs: number;
  readonly workers: number;
  /** One that runs already; its indices `sextant-*` are lost. */
  readonly opensearch?: string;
}

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, '.sextant', 'bench');

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const show = (value: number) => Math.round(value).toLocaleString('en');

async function fresh(transport: ClosableTransport): Promise<void> {
  const querystring = { format: 'json', h: 'index' };
  const answer = await transport.request({
    method: 'GET',
    path: '/_cat/indices/sextant-*',
    querystring,
  });
  for (const { index } of answer.body as { index: string }[]) {
    await transport.request({ method: 'DELETE', path: `/${index}` });
  }
  await provision(transport);
}

interface Sizes {
  readonly documents: number;
  readonly bytes: number;
}

/** What an alias holds on disk when its segments are merged, as those of past months are. */
async function sizesOf(transport: ClosableTransport, alias: string): Promise<Sizes> {
  const querystring = { max_num_segments: 1 };
  await transport.request({ method: 'POST', path: `/${alias}/_forcemerge`, querystring });
  await transport.request({
    method: 'POST',
    path: `/${alias}/_flush`,
    querystring: { force: true },
  });
  // What was merged is deleted once no search can be in it.
  await refresh(transport, alias);
  const { body } = await transport.request({ method: 'GET', path: `/${alias}/_stats/store,docs` });
  const { primaries } = (
    body as {
      _all: { primaries: { docs: { count: number }; store: { size_in_bytes: number } } };
    }
  )._all;
  return { documents: primaries.docs.count, bytes: primaries.store.size_in_bytes };
}

/** The ceiling and the whole path in turns, into the same OpenSearch. */
export async function benchIngest(options: BenchIngestOptions): Promise<void> {
  const { lines, runs, workers } = options;
  const bench = await benchLog(FOLDER, lines, say);
  const script = await shippedCommand(FOLDER);
  const embedded =
    options.opensearch === undefined ? await startOpenSearch({ ephemeral: true }) : undefined;
  const url = options.opensearch ?? embedded?.url ?? '';
  const transport = createTransport({ url });
  const other = goaccess(FOLDER);
  const why = await obstacle(other, say);
  if (why !== undefined) say(`GoAccess takes no part: ${why}`);
  const ceiling: number[] = [];
  const few: number[] = [];
  const others: number[] = [];
  let kept = 0;
  const whole: number[] = [];
  const memory: number[] = [];
  let raw: Sizes = { documents: 0, bytes: 0 };
  let cubes: Sizes = raw;
  try {
    const bodies = await prebuiltBodies(bench);
    const documents = bodies.reduce((sum, { count }) => sum + count, 0);
    const ingest = async (config: string) => {
      await fresh(transport);
      const where = ['--config', config, '--opensearch', url];
      const how = ['--workers', String(workers), '--server', 'bench', bench.log];
      return measure({ command: process.execPath, args: [script, 'ingest', ...where, ...how] });
    };
    for (let turn = 1; turn <= runs; turn += 1) {
      if (why === undefined) others.push(lines / (await measure(other.run(bench))).seconds);
      few.push(lines / (await ingest(bench.keepingFew)).seconds);
      kept = (await sizesOf(transport, 'sextant-requests')).documents;
      await fresh(transport);
      ceiling.push(documents / (await sendBodies(transport, bodies)));
      const measured = await ingest(bench.config);
      whole.push(documents / measured.seconds);
      memory.push(measured.megabytes);
      say(
        `${turn}/${runs} ceiling ${show(ceiling[turn - 1] ?? 0)}/s, whole ${show(whole[turn - 1] ?? 0)}/s, keeping few ${show(few[turn - 1] ?? 0)} lines/s, GoAccess ${show(others[turn - 1] ?? 0)} lines/s`
      );
    }
    raw = await sizesOf(transport, 'sextant-requests');
    cubes = await sizesOf(transport, 'sextant-usage-*');
  } finally {
    await transport.close();
    await embedded?.stop();
  }
  const load = loadavg().map((each) => each.toFixed(1));
  process.stdout.write(
    [
      `${show(lines)} lines, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, load ${load.join(' ')}`,
      `ceiling     ${show(median(ceiling))} documents/s (prebuilt bodies)`,
      `whole path  ${show(median(whole))} documents/s (whole process, from the file to documents and cubes)`,
      `ratio       ${(median(whole) / median(ceiling)).toFixed(2)}`,
      `keeping few ${show(median(few))} lines/s (documents of ${((100 * kept) / lines).toFixed(1)} % of lines)`,
      others.length > 0
        ? `GoAccess    ${show(median(others))} lines/s: keeping few is ${(median(few) / median(others)).toFixed(2)} × as fast`
        : 'GoAccess    could not be had',
      `disk        ${(raw.bytes / raw.documents).toFixed(0)} bytes a request, cubes ${(cubes.bytes / raw.documents).toFixed(1)} more (${show(cubes.documents)} rows)`,
      `memory      ${show(median(memory))} MB at most`,
      '',
    ].join('\n')
  );
}
