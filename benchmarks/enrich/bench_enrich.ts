import { cpus, loadavg, totalmem } from 'os';
import { join } from 'path';
import { Contestant, contestants, obstacle } from './contestants';
import { measure, Measured, median } from './measure';
import { benchLog } from './write_log';

export interface BenchOptions {
  readonly lines: number;
  readonly runs: number;
  readonly only?: readonly string[];
}

interface Row {
  readonly contestant: Contestant;
  readonly runs: Measured[];
  failure?: string;
}

const FOLDER = join(__dirname, '..', '..', '.sextant', 'bench');
const HEADINGS = ['', 'lines/s', 'runs (s)', 'ours is', 'peak MB'];

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const secondsOf = ({ runs }: Row) => median(runs.map(({ seconds }) => seconds));

function cells(row: Row, lines: number, first: Row | undefined): string[] {
  const { contestant, runs, failure } = row;
  if (failure !== undefined) return [contestant.name, `not available: ${failure}`];
  const times = secondsOf(row) / (first ? secondsOf(first) : NaN);
  return [
    contestant.name,
    Math.round(lines / secondsOf(row)).toLocaleString('en'),
    runs.map(({ seconds }) => seconds.toFixed(1)).join(' '),
    Number.isFinite(times) ? `${times.toFixed(2)} ×` : '',
    Math.round(median(runs.map(({ megabytes }) => megabytes))).toString(),
  ];
}

function table(rows: readonly string[][]): string {
  const widths = HEADINGS.map((_, at) =>
    Math.max(...rows.map((row) => (row.length === 2 && at === 1 ? 0 : (row[at] ?? '').length)))
  );
  const lineOf = (row: readonly string[]) =>
    row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)
    );
  return rows.map((row) => lineOf(row).join('  ').trimEnd()).join('\n');
}

/** Measures whole processes in turns (A B C, A B C), so that a noisy minute falls on all of them. */
export async function benchEnrich({ lines, runs, only }: BenchOptions): Promise<void> {
  const log = await benchLog(FOLDER, lines, say);
  const wanted = contestants(FOLDER).filter(
    ({ name }) => !only || only.some((word) => name.toLowerCase().includes(word.toLowerCase()))
  );
  const rows: Row[] = [];
  for (const contestant of wanted) {
    rows.push({ contestant, runs: [], failure: await obstacle(contestant, say) });
  }
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const row of rows) {
      if (row.failure !== undefined) continue;
      try {
        const measured = await measure(row.contestant.run(log));
        row.runs.push(measured);
        say(`${turn}/${runs} ${row.contestant.name}: ${measured.seconds.toFixed(1)} s`);
      } catch (error) {
        row.failure = error instanceof Error ? error.message : String(error);
      }
    }
  }
  const first = rows.find(
    ({ failure, contestant }) => !failure && contestant.name.startsWith('sextant')
  );
  const processor = cpus()[0]?.model ?? 'unknown processor';
  const memory = Math.round(totalmem() / 1024 ** 3);
  const load = loadavg().map((each) => each.toFixed(1));
  const text = [
    `${lines.toLocaleString('en')} lines, ${cpus().length} × ${processor}, ${memory} GB, Node ${process.versions.node}, load ${load.join(' ')}`,
    table([HEADINGS, ...rows.map((row) => cells(row, lines, first))]),
    '"ours is": times as fast as that, with one thread; the times of whole processes, medians.',
    ...rows.map(({ contestant: { name, does } }) => `${name}: ${does}`),
  ];
  process.stdout.write(`${text.join('\n')}\n`);
}
