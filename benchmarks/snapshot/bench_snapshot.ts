import { INDEX } from '../../common/index_schema/indices';
import { provision } from '../../server/provisioning/provision';
import { takeSnapshot } from '../../server/snapshot/take_snapshot';
import { createTransport } from '../../server/store/create_transport';
import { countDocuments } from '../../server/store/get_documents';
import { newRun, newRunId } from '../../server/store/runs';
import { Transport } from '../../server/store/transport';
import { BenchSource, benchSources } from './bench_sources';
import { madeSource } from './made_records';

export interface BenchSnapshotOptions {
  readonly opensearch: string;
  readonly records: readonly number[];
  readonly history?: boolean;
  readonly snapshots: number;
  readonly from?: readonly BenchSource[];
}

/** Of the records, the part that changes between two snapshots. */
const SHARE = 0.01;
const DAY = 86_400_000;
const say = (text: string) => void process.stdout.write(`${text}\n`);
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

async function take(transport: Transport, source: string, count: number, round: number) {
  const at = new Date(Date.UTC(2026, 0, 1) + round * DAY);
  const run = newRun(newRunId('snapshot', at), 'snapshot', source, at);
  const started = performance.now();
  let most = 0;
  const onProgress = () => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  const options = { transport, now: () => at, about: {}, onProgress };
  await takeSnapshot(madeSource(count, round, SHARE), run, options);
  return { seconds: (performance.now() - started) / 1000, most };
}

async function storedBytes(transport: Transport, index: string): Promise<number> {
  await transport.request({
    method: 'POST',
    path: `/${index}/_forcemerge`,
    querystring: { max_num_segments: 1 },
  });
  const path = `/_cat/indices/${index}`;
  const querystring = { format: 'json', bytes: 'b', h: 'pri.store.size' };
  const { body } = await transport.request({ method: 'GET', path, querystring });
  return Number((body as { 'pri.store.size': string }[])[0]?.['pri.store.size'] ?? NaN);
}

async function benchHistory(transport: Transport, options: BenchSnapshotOptions): Promise<void> {
  const count = options.records[0] ?? 5000;
  for (let round = 0; round < options.snapshots; round += 1) {
    await take(transport, 'bench-history', count, round);
    if ((round + 1) % Math.ceil(options.snapshots / 8) !== 0 && round !== 0) continue;
    const states = await countDocuments(transport, INDEX.history, {
      term: { source: 'bench-history' },
    });
    const bytes = await storedBytes(transport, INDEX.history);
    say(`${round + 1} snapshots of ${count}: ${states} states, ${megabytes(bytes)}`);
  }
}

/**
 * Records a second of a first snapshot and of one in which 1 % changed, with the highest heap; with
 * `history` the growth of the history instead. On a running OpenSearch, whose sources `bench-…` it fills.
 */
export async function benchSnapshot(options: BenchSnapshotOptions): Promise<void> {
  if (options.from) {
    for (const count of options.records)
      await benchSources(options.opensearch, count, options.from);
    return;
  }
  const transport = createTransport({ url: options.opensearch });
  try {
    await provision(transport);
    if (options.history) return await benchHistory(transport, options);
    for (const count of options.records) {
      const source = `bench-${count}`;
      for (const round of [0, 1]) {
        const { seconds, most } = await take(transport, source, count, round);
        const rate = Math.round(count / seconds).toLocaleString('en');
        const what = round === 0 ? 'first snapshot' : '1 % changed';
        say(
          `${count} records, ${what}: ${rate} records/s, ${seconds.toFixed(1)} s, heap ≤ ${megabytes(most)}`
        );
      }
    }
  } finally {
    await transport.close();
  }
}
