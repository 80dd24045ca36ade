import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openAtomic } from './atomic_file';
import type { AtomicFile } from './atomic_file';
import { day } from './catalogues/dates';
import { sampleCatalogues } from './catalogues/sample_catalogues';
import type { SampleAnswer } from './catalogues/sample_catalogues';
import { sampleLogLines } from './logs/sample_log';
import type { SampleLogOptions } from './logs/sample_log';
import { sampleServers } from './logs/servers';
import type { ServerId } from './logs/servers';

/** Paths of the files written, absolute where the directory is. */
export interface WrittenSamples {
  catalogues: string[];
  /** The catalogues as they were on earlier days, oldest first; the name of a file is its day. */
  past: string[];
  logs: string[];
}

/** Days before the end of the samples on which the catalogues were looked at. */
const PAST = [364, 273, 182, 91, 29, 12, 3];

/** The answer with one record per line: readable in a pager, comparable line by line. */
export function answerText(answer: SampleAnswer): string {
  const { hits, ...head } = answer.hits;
  const opening = JSON.stringify({ ...answer, hits: { ...head, hits: [] } }).slice(
    0,
    -']}}'.length
  );
  return `${opening}\n${hits.map((hit) => JSON.stringify(hit)).join(',\n')}\n]}}\n`;
}

async function writeLogs(files: Readonly<Record<ServerId, AtomicFile>>, options: SampleLogOptions) {
  for (const { server, line } of sampleLogLines(options)) await files[server].write(`${line}\n`);
}

/**
 * Writes `catalogues/records.json`, the same of earlier days under `past`, and one log per server under
 * `directory`. Each file appears whole under its name; an earlier one of the same name is replaced. The
 * same options write the same bytes.
 */
export async function writeSamples(
  directory: string,
  options: Pick<SampleLogOptions, 'until' | 'seed' | 'requests'>
): Promise<WrittenSamples> {
  const folders = {
    catalogues: join(directory, 'catalogues'),
    past: join(directory, 'past'),
    logs: join(directory, 'logs'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const opened: AtomicFile[] = [];
  const start = async (path: string) => {
    const file = await openAtomic(path);
    opened.push(file);
    return file;
  };
  try {
    const records = await start(join(folders.catalogues, 'records.json'));
    const logs = {
      main: await start(join(folders.logs, sampleServers.main.file)),
      data: await start(join(folders.logs, sampleServers.data.file)),
      legacy: await start(join(folders.logs, sampleServers.legacy.file)),
    };
    await records.write(answerText(sampleCatalogues(options)));
    const past: string[] = [];
    for (const days of PAST) {
      const at = new Date(options.until.getTime() - days * day);
      const file = await start(join(folders.past, `${at.toISOString().slice(0, 10)}.json`));
      await file.write(answerText(sampleCatalogues({ ...options, at })));
      past.push(file.path);
    }
    await writeLogs(logs, options);
    for (const file of opened) await file.commit();
    return {
      catalogues: [records.path],
      past,
      logs: [logs.main.path, logs.data.path, logs.legacy.path],
    };
  } finally {
    for (const file of opened) await file.discard();
  }
}
