import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { gzipSync } from 'zlib';
import { parseConfiguration } from '../../server/configuration/read_configuration';
import { ingestJob } from '../../server/jobs/jobs';
import { reprocessJob } from '../../server/jobs/reprocess_job';
import { refresh } from '../../server/store/indices';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const now = () => new Date();
const directory = mkdtempSync(join(tmpdir(), 'sextant-reprocess-'));

jest.setTimeout(300_000);
beforeAll(() => freshIndices(transport));
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await transport.close();
});

/** Of maps only those that fail stay as documents. */
const configurationOf = (project: string) =>
  parseConfiguration(
    `enrichment: { projects: [{ project: ${project}, path: /wms }] }
keep: [{ operations: [GetMap], raw: none }]`,
    join(directory, 'sextant.yml'),
    {}
  );

const KINDS = ['GetMap', 'GetMap', 'GetMap', 'GetCapabilities'] as const;

/** Lines of a month: three maps of four requests, of which each tenth fails. */
function linesOf(month: 'Jan' | 'Feb', from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, at) => {
    const ordinal = from + at;
    const [second, minute] = [ordinal % 60, Math.floor(ordinal / 60)].map((part) =>
      String(part).padStart(2, '0')
    );
    const status = ordinal % 10 === 0 ? 500 : 200;
    const query = `SERVICE=WMS&REQUEST=${KINDS[ordinal % 4]}&LAYERS=a`;
    return `192.0.2.${ordinal % 50} - - [10/${month}/2026:10:${minute}:${second} +0000] "GET /wms?${query} HTTP/1.1" ${status} ${ordinal} "-" "QGIS/3.4"`;
  });
}

const isKept = (line: string) => !line.includes('GetMap') || line.includes(' 500 ');
const bytesOf = (lines: readonly string[]) =>
  lines.reduce((sum, line) => sum + Number(/ (\d+) "-"/.exec(line)?.[1]), 0);

interface Told {
  readonly requests: number;
  readonly bytes: number;
  readonly projects: Readonly<Record<string, number>>;
}

async function tell(index: string, bytes: string, month: string): Promise<Told> {
  await refresh(transport, index);
  const { body } = await transport.request({
    method: 'POST',
    path: `/${index}-2026.${month}/_search`,
    body: {
      size: 0,
      query: { exists: { field: '@timestamp' } },
      aggs: {
        projects: { terms: { field: 'sextant.project' } },
        bytes: { sum: { field: bytes } },
        all: { filter: { match_all: {} } },
      },
    },
  });
  const { projects, bytes: sum, all } = Object(body).aggregations;
  return {
    requests: all.doc_count,
    bytes: sum.value,
    projects: Object.fromEntries(
      projects.buckets.map((each: { key: string; doc_count: number }) => [each.key, each.doc_count])
    ),
  };
}

/** Documents and every cube hold the requests of these lines, as rules made them. */
async function expectMonth(
  month: string,
  lines: readonly string[],
  projects: Readonly<Record<string, readonly string[]>>
): Promise<void> {
  const counts = (of: (line: string) => boolean) =>
    Object.fromEntries(Object.entries(projects).map(([name, ls]) => [name, ls.filter(of).length]));
  const kept = lines.filter(isKept);
  expect(await tell('sextant-requests', 'http.response.body.bytes', month)).toEqual({
    requests: kept.length,
    bytes: bytesOf(kept),
    projects: counts(isKept),
  });
  for (const cube of ['traffic', 'content', 'audience']) {
    expect(await tell(`sextant-usage-${cube}`, 'usage.bytes', month)).toEqual({
      requests: lines.length,
      bytes: bytesOf(lines),
      projects: counts(() => true),
    });
  }
}

function ingestFile(path: string, project: string) {
  const { enrichment, keep, timeZone } = configurationOf(project);
  const job = { source: 'test', server: 'maps', enrichment, keep, timeZone, inputs: [{ path }] };
  return ingestJob(job, { transport, now });
}

const reprocess = (project: string) =>
  reprocessJob(
    { from: '2026-01', to: '2026-01', configuration: configurationOf(project) },
    { transport, now }
  );

const january = linesOf('Jan', 0, 300);
const late = linesOf('Jan', 300, 340);
const february = linesOf('Feb', 0, 200);
const log = join(directory, 'access.log');
const archive = join(directory, 'access.log.1.gz');
const textOf = (...parts: readonly string[][]) => `${parts.flat().join('\n')}\n`;

test('a month of which documents were dropped is read again from its files, packed meanwhile', async () => {
  writeFileSync(log, textOf(january, february));
  await ingestFile(log, 'one');
  await expectMonth('01', january, { one: january });
  rmSync(log);
  writeFileSync(archive, gzipSync(textOf(january, february)));
  expect(await reprocess('two')).toMatchObject({
    state: 'done',
    read: january.length,
    indexed: january.filter(isKept).length,
    left_out: january.filter((line) => !isKept(line)).length,
    done: { months_swapped: 1 },
  });
  await expectMonth('01', january, { two: january });
  await expectMonth('02', february, { one: february });
});

test('what came later is written over by other rules, what was reprocessed is left', async () => {
  writeFileSync(log, textOf(january, february, late));
  await ingestFile(log, 'two');
  await expectMonth('01', [...january, ...late], { two: [...january, ...late] });
  await expectMonth('02', february, { two: february });
  await ingestFile(log, 'three');
  await expectMonth('01', [...january, ...late], { two: january, three: late });
  await expectMonth('02', february, { three: february });
});

test('where its files are gone it is refused, and stays as it was', async () => {
  rmSync(log);
  await expect(reprocess('four')).rejects.toThrow(
    /2026\.01 has documents of .* not kept and access\.log cannot be found/
  );
  // The archive is the log as it was before the last lines.
  await expectMonth('01', [...january, ...late], { two: january, three: late });
});
