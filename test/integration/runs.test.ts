import { spawnSync } from 'child_process';
import { once } from 'events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Run } from '../../common/api/contracts/runs';
import { parseConfiguration } from '../../server/configuration/read_configuration';
import { performJob } from '../../server/jobs/perform';
import { runStarter } from '../../server/jobs/start_run';
import { LOST_AFTER } from '../../server/store/lost_runs';
import { rejectStore } from '../../server/store/rejects';
import { newRun, runStore } from '../../server/store/runs';
import { refresh } from '../../server/store/indices';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';
import { until } from '../support/until';

const transport = testTransport();
const runs = runStore(transport);
const directory = mkdtempSync(join(tmpdir(), 'sextant-runs-'));

const sextant = (...options: string[]) =>
  spawnSync(process.execPath, ['bin/sextant.js', ...options], {
    encoding: 'utf8',
    env: { ...process.env, OPENSEARCH_URL: testClusterUrl() },
  });

beforeEach(() => freshIndices(transport));

afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await transport.close();
});

/** Work without an end but the wish to stop. */
function endless(onStarted: (id: string) => void) {
  return {
    kind: 'ingest' as const,
    source: 'maps',
    work: async (run: Run, onProgress: (run: Run) => void, stop: AbortSignal) => {
      onProgress({ ...run, read: 42, rejected: 2, rejects: { header: 2 }, progress: 0.5 });
      onStarted(run.id);
      if (!stop.aborted) await once(stop, 'abort');
      stop.throwIfAborted();
      return run;
    },
  };
}

const now = () => new Date();

describe('a run', () => {
  test('tells its progress while it works, and stops when its document asks it to', async () => {
    let id = '';
    const ended = performJob(
      endless((started) => (id = started)),
      { transport, now }
    );
    const seen = await until(async () => {
      const run = id === '' ? undefined : await runs.find(id);
      return run?.read === 42 ? run : undefined;
    });
    expect(seen).toMatchObject({ state: 'running', progress: 0.5, rejects: { header: 2 } });
    expect(seen.host).toBeDefined();
    expect(await runs.askToStop(id)).toMatchObject({ state: 'running', stopping: true });
    expect(await ended).toMatchObject({ state: 'stopped', read: 42 });
    expect(await runs.find(id)).toMatchObject({ state: 'stopped', read: 42, rejected: 2 });
    await expect(runs.askToStop(id)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('stops when its process is asked to, and says so', async () => {
    const process = new AbortController();
    const job = endless(() => process.abort());
    expect(await performJob(job, { transport, now, stop: process.signal })).toMatchObject({
      state: 'stopped',
    });
  });

  test('that gives no sign of life is failed, in every list, and runs again when it does', async () => {
    const lost = newRun('ingest-20260101T000000Z-00', 'ingest', 'maps', new Date(0));
    await runStore(transport, () => new Date(Date.now() - LOST_AFTER - 1000)).save(lost);
    expect(await runs.find(lost.id)).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/without a word/),
    });
    expect((await runs.search({ state: 'running' })).total).toBe(0);
    expect((await runs.search({ state: 'failed', kind: 'ingest' })).total).toBe(1);
    await runs.save(lost);
    expect((await runs.search({ state: 'running' })).runs).toHaveLength(1);
    expect((await runs.search({ state: 'failed' })).total).toBe(0);
  });

  test('whose process takes long to start is not lost', async () => {
    let ahead = 0;
    const clock = () => new Date(Date.now() + ahead);
    const script = join(directory, 'slow_start.js');
    writeFileSync(script, 'setInterval(() => undefined, 1000);');
    const configuration = parseConfiguration('', join(directory, 'sextant.yml'), {});
    const starter = runStarter(transport, configuration, { script, environment: {} }, clock, 20);
    const { id } = await starter.start('maintain', 'all', transport);
    const seen = runStore(transport, clock);
    ahead = LOST_AFTER * 2;
    expect(await until(async () => (await seen.find(id)).state === 'running' || undefined)).toBe(
      true
    );

    // Once it gave a sign itself, its silence is its own.
    await seen.save(await seen.find(id));
    ahead = LOST_AFTER * 4;
    await until(async () => (await seen.find(id)).state === 'failed' || undefined);
    ahead = LOST_AFTER * 2;
    await starter.stop(id, transport);
    await starter.ended(id);
    expect(await seen.find(id)).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/SIGTERM/),
    });
  });
});

describe('sextant runs', () => {
  test('lists runs, shows one, and asks one to stop', async () => {
    const run = newRun('ingest-20260101T000000Z-01', 'ingest', 'maps', now());
    await runs.save({ ...run, read: 3, rejected: 1, rejects: { malformed: 1 } });
    await runs.save({
      ...newRun('snapshot-20260101T000000Z-02', 'snapshot', 'site', now()),
      state: 'done',
    });
    const list = sextant('runs', '--kind', 'ingest');
    expect(list.stdout).toMatch(/ingest +maps +running +3 +0 +1/);
    expect(list.stdout).not.toContain('snapshot-');
    expect(sextant('runs', '--state', 'nonsense').status).toBe(2);
    expect(sextant('runs', run.id).stdout).toMatch(/malformed +1/);
    const stopped = sextant('runs', run.id, '--stop', '--json');
    expect(JSON.parse(stopped.stdout)).toMatchObject({ state: 'running', stopping: true });
    const missing = sextant('runs', 'ingest-20260101T000000Z-99');
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringMatching(/no run/)]);
  });
});

describe('sextant rejects', () => {
  test('lists and exports them with filters, safe for terminals and spreadsheets', async () => {
    const rejects = Array.from({ length: 2300 }, (_, at) => ({
      id: `r${at}`,
      document: {
        '@timestamp': '2026-01-01T00:00:00.000Z',
        run: at < 2200 ? 'ingest-1' : 'ingest-2',
        reason: at % 2 ? 'malformed' : 'header',
        excerpt: at === 1 ? '=HYPERLINK("x")\u001b[2J' : `line, "${at}"`,
        'log.file.path': 'a.log',
        'log.offset': at,
      },
    }));
    await rejectStore(transport).write(rejects);
    await refresh(transport, 'sextant-rejects');
    const all = sextant('rejects', '--format', 'ndjson').stdout.trimEnd().split('\n');
    expect(new Set(all.map((line) => JSON.parse(line)['log.offset'])).size).toBe(2300);
    const some = sextant(
      'rejects',
      '--run',
      'ingest-1',
      '--reason',
      'malformed',
      '--limit',
      '1500'
    );
    expect(some.stdout.trimEnd().split('\n')).toHaveLength(1100);
    expect(some.stdout).not.toContain('\u001b');
    const file = join(directory, 'rejects.csv');
    const csv = sextant('rejects', '--run', 'ingest-1', '--format', 'csv', '-o', file);
    expect(csv.status).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text.split('\n')[0]).toBe('time,run,reason,file,offset,excerpt');
    expect(text).toContain(`"'=HYPERLINK(""x"")`);
    expect(text.trimEnd().split('\n')).toHaveLength(2201);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(sextant('rejects', '--file', 'none.log', '--format', 'ndjson').stdout).toBe('');
  });
});
