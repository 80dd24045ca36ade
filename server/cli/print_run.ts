import type { Run } from '../../common/api/contracts/runs';
import { CliContext } from './context';

/** The report of a run: one JSON line on stdout, or a sentence for people. */
export function printRun(run: Run, json: boolean | undefined, { stdout }: CliContext): void {
  if (json) {
    stdout.write(`${JSON.stringify(run)}\n`);
    return;
  }
  const parts = [
    `${run.read} read`,
    `${run.indexed} indexed`,
    `${run.known} known already`,
    ...(run.kind === 'snapshot' ? [`${run.left_out} left out (templates, drafts)`] : []),
    `${run.rejected} rejected`,
  ];
  const seconds = run.seconds.toFixed(1);
  stdout.write(`${run.kind} ${run.source}: ${parts.join(', ')} in ${seconds} s (${run.id})\n`);
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
