import { cpus, loadavg } from 'os';
import { join } from 'path';
import { createTransport } from '../../server/store/create_transport';
import { startOpenSearch } from '../../standalone/opensearch';
import type { Line } from '../../standalone/opensearch/versions';
import { fill, Filled, whatIsFilled } from './fill';
import { sampleSessions } from './sessions';
import { PanelTimes, Times, timePanels } from './time_panels';

export interface QueryBenchOptions {
  readonly requests: readonly number[];
  /** One that runs already. */
  readonly opensearch?: string;
  /** What is stored there is measured, nothing is written. */
  readonly reuse: boolean;
  readonly runs: number;
  readonly line?: Line;
  readonly raw: boolean;
  readonly cache: boolean;
  /** MB of OpenSearch's heap. */
  readonly heap: number;
}

interface Column {
  readonly title: string;
  readonly filled: Filled;
  readonly times: PanelTimes;
}

const FOLDER = join(__dirname, '..', '..', '.sextant', 'bench');

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

const shown = (times: Times | undefined) =>
  times ? `${times.median.toFixed(0)} / ${times.p95.toFixed(0)}` : '–';

/** Of the largest to the smallest, by medians. */
function growth(columns: readonly Column[], name: string): string {
  const first = columns[0]?.times.get(name)?.median;
  const last = columns[columns.length - 1]?.times.get(name)?.median;
  return first && last && columns.length > 1 ? `${(last / first).toFixed(2)} ×` : '';
}

function table(columns: readonly Column[]): string {
  const names = Array.from(columns[0]?.times.keys() ?? []);
  const rows = [
    ['ms, median / p95', ...columns.map(({ title }) => title), 'grows'],
    ...names.map((name) => [
      name,
      ...columns.map(({ times }) => shown(times.get(name))),
      growth(columns, name),
    ]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}

/**
 * The numbers of the services page over thirteen months, on requests and on cubes, as their number grows.
 * An OpenSearch of its own is started and its data removed, or one that runs is used.
 */
export async function benchQuery(options: QueryBenchOptions): Promise<void> {
  const { runs, line, raw, cache, heap, reuse, opensearch } = options;
  if (reuse && opensearch === undefined) throw new Error('--reuse needs --opensearch');
  const server = opensearch
    ? undefined
    : await startOpenSearch({ line, ephemeral: true, heapMegabytes: heap, onStep: say });
  const transport = createTransport({ url: opensearch ?? server?.url ?? '' });
  const columns: { raw: Column[]; rollup: Column[] } = { raw: [], rollup: [] };
  try {
    const sessions = reuse ? [] : await sampleSessions(FOLDER);
    const there = reuse ? await whatIsFilled(transport) : undefined;
    for (const size of there ? [there.requests] : options.requests) {
      const title = size.toLocaleString('en');
      if (!there) say(`Writing ${title} requests${raw ? '' : ' as rows alone'} …`);
      const filled = there ?? (await fill(transport, sessions, size, raw, say));
      for (const source of raw ? (['raw', 'rollup'] as const) : (['rollup'] as const)) {
        const times = await timePanels(transport, source === 'rollup', { runs, cache });
        columns[source].push({ title, filled, times });
      }
    }
  } finally {
    await transport.close();
    await server?.stop();
  }
  const load = loadavg().map((each) => each.toFixed(1));
  const text = [
    `OpenSearch ${server?.version ?? opensearch}, ${cpus().length} processors, load ${load.join(' ')}, request cache ${cache ? 'on' : 'off'}`,
    ...(raw ? [`\nRequests\n${table(columns.raw)}`] : []),
    `\nCubes\n${table(columns.rollup)}\n`,
    ...columns.rollup.map(({ title, filled }) => {
      const perRow = ((3 * filled.requests) / filled.rows).toFixed(1);
      return `${title}: ${filled.rows.toLocaleString('en')} rows of three cubes and of days, ${perRow} requests a row, written in ${filled.seconds.toFixed(0)} s`;
    }),
  ];
  process.stdout.write(`${text.join('\n')}\n`);
}
