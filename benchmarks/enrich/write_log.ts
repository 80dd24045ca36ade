import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'fs';
import { once } from 'events';
import { join } from 'path';
import { sampleCatalogues } from '../../samples/catalogues/sample_catalogues';
import { clfTime } from '../../samples/logs/line_format';
import { sampleLogLines } from '../../samples/logs/sample_log';
import { answerText } from '../../samples/write_samples';

/** Fixed, so that the same lines come on every machine. */
const UNTIL = new Date('2026-01-01T00:00:00Z');
const BATCH = 10_000;

/** Those of a site with 20 million requests in 13 months: rows of cubes hold more, the denser they are. */
const LINES_A_DAY = 50_000;

/** What all contestants read: the combined format alone, of all servers. */
const COMBINED =
  /^(\S+ \S+ .{1,40}? )\[[^\]]+\]( "(?:[^"\\]|\\.)*" \d+ \S+ "(?:[^"\\]|\\.)*" "(?:[^"\\]|\\.)*")/;

export interface BenchLog {
  readonly log: string;
  /** Configuration with everything on. */
  readonly config: string;
  /** The same, that keeps documents of errors and slow requests alone (and of what COUNTER counts). */
  readonly keepingFew: string;
}

/** AWStats drops lines that go back in time: all times are in one zone. */
function combinedLine(line: string, time: number): string {
  return line.replace(COMBINED, (_, before: string, after: string) => {
    return `${before}[${clfTime(time, 0)}]${after}`;
  });
}

async function writeLog(path: string, lines: number): Promise<void> {
  const stream = createWriteStream(`${path}.part`);
  let batch: string[] = [];
  const flush = async () => {
    if (!stream.write(batch.join(''))) await once(stream, 'drain');
    batch = [];
  };
  const days = Math.max(1, lines / LINES_A_DAY);
  for (const { line, time, malformed } of sampleLogLines({ until: UNTIL, days, requests: lines })) {
    const text = malformed ? line : (COMBINED.exec(combinedLine(line, time))?.[0] ?? line);
    batch.push(`${text}\n`);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  stream.end();
  await once(stream, 'finish');
  renameSync(`${path}.part`, path);
}

const CONFIG = `# Everything on: projects, networks, links to records; country and visitors always are.
log_sources:
  bench:
    server: bench
    paths: [bench.log]
    host: sextant.example
enrichment:
  networks:
    - { name: Operator, addresses: [192.0.2.0/24] }
  projects:
    - path: /services/{wms|wfs|wcs}/{project}
    - { project: dcsmm, layer: 'dcsmm_*' }
    - { referer: 'www.odatis-ocean.example/{project}' }
    - { path: '~^/data/v\\d+/(\\w+)' }
  catalogues:
    - { name: DCSMM, services: [https://sextant.example/services/wms/dcsmm] }
  records: [records.json]
  viewer_hosts: [sextant.example]
`;

/** Times are not in the combined format: what is slow is no part of it. */
const KEEP_FEW = `keep: [{ raw: slow, slower_than: 2 }]
`;

/** The seeded log of so many lines with its configuration, written once. */
export async function benchLog(
  folder: string,
  lines: number,
  say: (sentence: string) => void
): Promise<BenchLog> {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, `dense-${lines}.log`);
  const config = join(folder, 'sextant.yml');
  if (!existsSync(log)) {
    say(`Writing ${log}`);
    await writeLog(log, lines);
  }
  writeFileSync(join(folder, 'records.json'), answerText(sampleCatalogues({ until: UNTIL })));
  writeFileSync(config, CONFIG);
  const keepingFew = join(folder, 'keeping_few.yml');
  writeFileSync(keepingFew, `${CONFIG}${KEEP_FEW}`);
  return { log, config, keepingFew };
}
