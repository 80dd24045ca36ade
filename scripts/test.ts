import { spawn } from 'child_process';
import { once } from 'events';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { createInterface } from 'readline';
import { installTestTools } from './test_tools';

interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const ROOT = join(__dirname, '..');
/** Of the longest name of a suite. */
const WIDTH = 22;
const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);

const jest = (name: string, project: string, ...options: string[]): Suite => ({
  name,
  command: [bin('jest'), '--selectProjects', project, ...options],
});

const CHECKS: readonly Suite[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
];

/** They start servers of their own, again and again: minutes for CI's 25. */
const OWN_SERVERS = '--testPathIgnorePatterns=embedded|server_kills|secured|elasticsearch';

/** One that starts servers and programs of its own and mostly waits for them. */
const INTEGRATION = jest('integration', 'integration', '--runInBand', OWN_SERVERS);

const TESTS: readonly Suite[] = [
  jest('unit', 'unit'),
  jest('contract with OSD', 'contract', '--runInBand'),
  {
    // What differs between the lines: templates, mappings, writing, aggregations.
    ...jest(
      'smoke on 2.19',
      'integration',
      '--runInBand',
      '--testPathPattern=integration/(provision|generations|panels|usage_panels)'
    ),
    environment: { SEXTANT_TEST_LINE: '2' },
  },
  jest('browser', 'browser', '--runInBand'),
];

function countsOf(file: string): Pick<Outcome, 'passed' | 'failed' | 'skipped'> | undefined {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: Number(result.numPassedTests),
      failed: Number(result.numFailedTests) + Number(result.numRuntimeErrorTestSuites),
      skipped: Number(result.numPendingTests),
    };
  } catch {
    return undefined;
  }
}

/** Runs a suite; a check without tests counts as one that passed or failed. */
async function runSuite(
  { name, command, environment }: Suite,
  directory: string
): Promise<Outcome> {
  const isJest = command[0] === bin('jest');
  const report = join(directory, `${name.replace(/\W+/g, '_')}.json`);
  const options = isJest ? ['--json', `--outputFile=${report}`, '--forceExit'] : [];
  process.stdout.write(`▸ ${name}\n`);
  const started = Date.now();
  const [program = '', ...rest] = [...command, ...options];
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    // The JSON that Jest prints too is in the report.
    stdio: ['ignore', isJest ? 'ignore' : 'pipe', 'pipe'],
  });
  for (const input of [child.stdout, child.stderr]) {
    if (input === null) continue;
    const lines = createInterface({ input });
    lines.on('line', (line) => void process.stdout.write(`${name.padEnd(WIDTH)} ${line}\n`));
  }
  const [status] = await once(child, 'close');
  const seconds = (Date.now() - started) / 1000;
  const ok = status === 0;
  const counts = isJest ? countsOf(report) : undefined;
  const bare = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const { failed, ...others } = counts ?? bare;
  return { name, seconds, ...others, failed: ok ? failed : Math.max(1, failed) };
}

/** What takes longer or differs each time: property tests with examples of their own. */
const FULL: readonly Suite[] = [
  // It starts both lines by itself.
  jest('the launcher', 'integration', '--runInBand', '--testPathPattern=embedded'),
  // Servers of their own: the security plugin on 2.19, and Elasticsearch 7.
  jest('other servers', 'integration', '--runInBand', '--testPathPattern=secured|elasticsearch'),
  {
    ...jest('integration on 2.19', 'integration', '--runInBand', OWN_SERVERS),
    environment: { SEXTANT_TEST_LINE: '2' },
  },
  { ...jest('unit, new examples', 'unit'), environment: { SEXTANT_TEST_SEED: 'random' } },
  {
    ...jest('many kills', 'integration', '--runInBand', '--testPathPattern=kill|history'),
    environment: { SEXTANT_TEST_FULL: '1' },
  },
];

async function runInTurn(suites: readonly Suite[], directory: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const suite of suites) outcomes.push(await runSuite(suite, directory));
  return outcomes;
}

/**
 * Runs every suite, the later ones too where one fails, and sums up. Integration runs beside the others:
 * one after the other they would leave half of two processors idle.
 */
export async function main(argv: readonly string[]): Promise<void> {
  await installTestTools();
  const directory = mkdtempSync(join(tmpdir(), 'sextant-test-'));
  const lanes = [[...CHECKS, ...TESTS], [INTEGRATION]];
  const outcomes = (await Promise.all(lanes.map((suites) => runInTurn(suites, directory)))).flat();
  if (argv.includes('--full')) outcomes.push(...(await runInTurn(FULL, directory)));
  rmSync(directory, { recursive: true, force: true });
  process.stdout.write('\n');
  for (const { name, seconds, passed, failed, skipped } of outcomes) {
    const state = failed === 0 ? 'ok    ' : 'FAILED';
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    process.stdout.write(
      `${state} ${name.padEnd(WIDTH)} ${seconds.toFixed(1).padStart(6)} s  ${counts}\n`
    );
  }
  const sum = (pick: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  const skipped = sum((outcome) => outcome.skipped);
  process.stdout.write(
    `\n${sum(({ passed }) => passed)} passed, ${failed} failed, ${skipped} skipped\n`
  );
  process.exitCode = failed === 0 ? 0 : 1;
}
