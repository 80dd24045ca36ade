import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { stringify } from 'yaml';
import { readRecordXml } from '../../server/sources/iso_xml/read_record_xml';
import { createTransport } from '../../server/store/create_transport';
import { startTestPostgres } from '../../test/support/postgres';
import { measure } from '../enrich/measure';
import { fillSourceDatabase, touchRecords } from './fill_source_database';
import { fillSourceIndex, touchIndex } from './fill_source_index';
import { realXml } from './real_documents';

export const SOURCES = ['index', 'database', 'combined'] as const;
export type BenchSource = (typeof SOURCES)[number];

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, '.sextant', 'bench');
/** Of the records, one in so many changes. */
const CHANGED = 100;
const XML_SECONDS = 5;

const say = (text: string) => void process.stdout.write(`${text}\n`);
const shown = (value: number) => Math.round(value).toLocaleString('en');

/** Reading real XML alone: no database, no index. */
function xmlRate(): string {
  const documents = realXml();
  const bytes = documents.reduce((sum, { xml }) => sum + xml.length, 0);
  let rounds = 0;
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  for (; elapsed() < XML_SECONDS; rounds += 1) {
    documents.forEach(({ xml }) => readRecordXml(xml, []));
  }
  const rate = (rounds * documents.length) / elapsed();
  const size = bytes / documents.length / 1000;
  return `${shown(rate)} records/s of ${size.toFixed(0)} kB on average (one thread)`;
}

/** The whole command, from the start of its process: what a schedule runs. */
async function snapshot(name: BenchSource, config: string, opensearch: string) {
  const where = ['--config', config, '--opensearch', opensearch];
  const args = [join(ROOT, 'bin', 'sextant.js'), 'snapshot', name, ...where];
  return measure({ command: process.execPath, args });
}

/** Snapshots of real sources into a running OpenSearch, which also holds the source index. */
export async function benchSources(
  opensearch: string,
  records: number,
  sources: readonly BenchSource[]
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const transport = createTransport({ url: opensearch });
  const postgres = await startTestPostgres();
  const index = `gn-records-bench-${records}`;
  try {
    if (sources.some((name) => name !== 'database')) {
      await fillSourceIndex(transport, index, records);
    }
    if (sources.some((name) => name !== 'index')) await fillSourceDatabase(postgres, records);
    const { host, port, database, username, password } = postgres.access;
    const tables = { type: 'geonetwork_database', host, port, database, username, password };
    const config = join(FOLDER, 'snapshot.yml');
    writeFileSync(
      config,
      stringify({
        catalogue_sources: {
          index: { type: 'geonetwork_index', url: opensearch, index },
          database: tables,
          combined: { ...tables, index: { url: opensearch, index } },
        },
      })
    );
    for (const name of sources) {
      for (const what of ['first snapshot', 'nothing changed', '1 % changed']) {
        if (what === '1 % changed') {
          if (name === 'index') await touchIndex(transport, index, records, CHANGED);
          else await touchRecords(postgres, CHANGED, `2026-0${1 + SOURCES.indexOf(name)}-01`);
        }
        const { seconds, megabytes } = await snapshot(name, config, opensearch);
        say(
          `${name}, ${shown(records)} records, ${what}: ${shown(records / seconds)} records/s, ` +
            `${seconds.toFixed(1)} s, at most ${shown(megabytes)} MB resident`
        );
      }
    }
    if (sources.includes('database')) say(`XML alone: ${xmlRate()}`);
  } finally {
    await postgres.stop();
    await transport.close();
  }
}
