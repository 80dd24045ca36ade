import type { Run } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import { CliContext } from './context';

/**
 * The report of a run: one JSON line on stdout, or a sentence for people.
 * @throws SextantError where it was stopped: the command has not done what it was asked
 */
export function printRun(run: Run, json: boolean | undefined, { stdout }: CliContext): void {
  stdout.write(`${json ? JSON.stringify(run) : sentenceOf(run)}\n`);
  if (run.state === 'stopped') {
    throw new SextantError('conflict', `Stopped on request: ${run.id}`);
  }
}

/** `3 created`, of records; `reports written: 1`, of other things. */
function figuresOf({ kind, done = {} }: Run): string[] {
  return Object.entries(done).map(([figure, count]) => {
    const name = figure.replace(/_/g, ' ');
    return kind === 'snapshot' ? `${count} ${name}` : `${name}: ${count}`;
  });
}

function sentenceOf(run: Run): string {
  const parts =
    run.done === undefined || run.kind === 'snapshot'
      ? [
          `${run.read} read`,
          `${run.indexed} indexed`,
          `${run.known} known already`,
          ...(run.kind === 'snapshot' ? [`${run.left_out} left out (templates, drafts)`] : []),
          `${run.rejected} rejected`,
          ...figuresOf(run),
        ]
      : figuresOf(run);
  const seconds = run.seconds.toFixed(1);
  return `${run.kind} ${run.source}: ${parts.join(', ') || 'nothing to do'} in ${seconds} s (${run.id})`;
}

function stateOf(run: Run): string {
  return run.stopping ? 'stopping' : run.state;
}

/** Runs as columns for a terminal. */
export function runTable(runs: readonly Run[], total: number): string {
  const head = ['STARTED', 'KIND', 'SOURCE', 'STATE', 'READ', 'INDEXED', 'REJECTED', 'S', 'ID'];
  const rows = runs.map((run) => [
    run.started.slice(0, 19).replace('T', ' '),
    run.kind,
    run.source,
    stateOf(run),
    ...[run.read, run.indexed, run.rejected, Math.round(run.seconds)].map(String),
    run.id,
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0))
  );
  const isNumber = (at: number) => at >= 4 && at <= 7;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)
      )
      .join('  ')
      .trimEnd();
  const more = total > runs.length ? [`${total - runs.length} older ones: --limit`] : [];
  return [line(head), ...rows.map(line), ...more].join('\n');
}

/** All that is known of a run, a line each. */
export function runReport(run: Run): string {
  const percent = run.progress === undefined ? '' : ` (${Math.floor(run.progress * 100)} %)`;
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['run', run.id],
    ['job', `${run.kind} ${run.source}`],
    ['state', `${stateOf(run)}${run.state === 'running' ? percent : ''}`],
    ['error', run.error],
    ['host', run.host],
    ['started', run.started],
    ['seconds', run.seconds],
    ['files', run.files.join(', ') || undefined],
    ['read', run.read],
    ['parsed', run.parsed],
    ['indexed', run.indexed],
    ['known already', run.known],
    ['left out', run.kind === 'snapshot' ? run.left_out : undefined],
    ['rejected', run.rejected],
    ...Object.entries(run.rejects ?? {}).map(([reason, count]) => [`  ${reason}`, count] as const),
    ...Object.entries(run.done ?? {}).map(
      ([name, count]) => [name.replace(/_/g, ' '), count] as const
    ),
    ['bytes', run.bytes],
    ['rate', run.rate === undefined ? undefined : `${run.rate} a second`],
    ['rules', run.rules_version],
    ['links', run.links_version],
  ];
  return facts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.padEnd(20)} ${value}`)
    .join('\n');
}

/** Progress of a run on a terminal, one line that is overwritten. */
export function progressLine({ stderr }: CliContext): (run: Run) => void {
  const isTerminal = 'isTTY' in stderr && stderr.isTTY === true;
  return (run) => {
    if (!isTerminal) return;
    const end = run.state === 'running' ? '\r' : '\n';
    stderr.write(`  ${run.kind} ${run.source}: ${run.read.toLocaleString('en')} read${end}`);
  };
}
