import { SextantError } from '../../common/errors';
import { generationIndex, Generations, MONTHLY_KINDS } from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import { bulkChanges } from '../store/bulk_changes';
import type { Found } from '../store/documents';
import type { GenerationStore } from '../store/generations';
import { viewPages } from '../store/view_pages';
import type { Transport } from '../store/transport';
import type { EnrichedAgain } from './enrich_again';
import { fillFromFile, FileServices } from './fill_from_files';
import type { LogFile } from './find_files';
import type { LogOfMonth } from './logs_of_month';
import { monthSums } from './month_sums';
import { countDocuments, countedByCubes, gapOf } from './origin';

export interface MonthServices extends Omit<FileServices, 'transport' | 'timeZone' | 'onRead'> {
  readonly transport: Transport;
  readonly generations: GenerationStore;
  readonly timeZone: string;
  readonly enrich: (found: readonly Found<RequestDocument>[]) => Promise<EnrichedAgain[]>;
  /** Logs that requests of the month came from. */
  readonly logs: readonly LogOfMonth[];
  readonly findFile: (log: LogOfMonth) => Promise<LogFile | undefined>;
  /** Called with numbers of requests that were counted, and of those without a document. @throws where the work must end */
  readonly onWritten: (requests: number, leftOut: number) => void;
}

/** What is in a month now. */
interface Month {
  readonly name: string;
  readonly current: Partial<Generations> & { readonly requests: number };
  readonly documents: number;
}

const rawIndex = ({ name, current }: Month) => generationIndex('requests', name, current.requests);

/** Enriches the stored requests again. */
async function fillFromDocuments(month: Month, next: Generations, services: MonthServices) {
  const { transport, timeZone, enrich, onWritten } = services;
  const to = generationIndex('requests', month.name, next.requests);
  const sums = monthSums(transport, month.name, next, timeZone);
  const search = { index: rawIndex(month), query: { match_all: {} }, sort: [] };
  for await (const page of viewPages<RequestDocument>(transport, search)) {
    const enriched = await enrich(page);
    for (const { document } of enriched) sums.add(document);
    await bulkChanges(
      transport,
      enriched.map(({ id, document }) => ({ action: 'index', index: to, id, document }))
    );
    await sums.ease();
    onWritten(enriched.length, 0);
  }
  await sums.end();
  const written = await countDocuments(transport, to);
  const now = await countDocuments(transport, rawIndex(month));
  if (written === month.documents && now === month.documents) return;
  throw new SextantError(
    'conflict',
    `${month.name} changed meanwhile (${month.documents} requests, then ${now}; ${written} written): try again`
  );
}

/** Reads the lines again. They must be all that the month was made of. */
async function fillFromFiles(
  month: Month,
  next: Generations,
  files: readonly LogFile[],
  services: MonthServices
) {
  const { transport, timeZone, onWritten } = services;
  const sums = monthSums(transport, month.name, next, timeZone);
  let requests = 0;
  for (const file of files) {
    requests += await fillFromFile(file, month.name, next, sums, {
      ...services,
      onRead: onWritten,
    });
  }
  await sums.end();
  const { traffic } = month.current;
  const cube = traffic && generationIndex('traffic', month.name, traffic);
  const counted = cube ? await countedByCubes(transport, cube) : 0;
  const before = Math.max(counted, month.documents);
  if (requests >= before) return;
  throw new SextantError(
    'conflict',
    `${month.name}: its files tell ${requests} of its ${before} requests`
  );
}

/** The files of all logs of a month, or those that are gone. */
async function originOf({ logs, findFile }: MonthServices) {
  const files: LogFile[] = [];
  const gone: string[] = [];
  for (const log of logs) {
    const file = await findFile(log);
    if (file) files.push(file);
    else gone.push(log.file);
  }
  return { files, gone };
}

async function fill(month: Month, next: Generations, services: MonthServices): Promise<void> {
  const { files, gone } = await originOf(services);
  if (files.length > 0 && gone.length === 0) {
    return fillFromFiles(month, next, files, services);
  }
  const gap = await gapOf(services.transport, month.name, month.current, month.documents);
  if (gap === undefined) return fillFromDocuments(month, next, services);
  const which = gone.length > 0 ? ` and ${gone.join(', ')} cannot be found` : '';
  throw new SextantError('conflict', `${gap}${which}`);
}

/**
 * Makes a month anew by the current rules, into a new generation of its requests and cubes, which takes the
 * place of the current one in one step when it is whole: from the files of its logs where all of them are
 * there, else from the stored requests where all of them are. The leases of all logs are held by the
 * caller.
 *
 * @param month 2026.01
 * @returns false where there is nothing of it
 * @throws SextantError conflict where neither is whole: nothing is changed
 */
export async function reprocessMonth(
  month: string,
  services: MonthServices,
  assertHeld: () => void
): Promise<boolean> {
  const { transport, generations } = services;
  const current = await generations.current(month);
  // Requests whose time is over are not brought back.
  if (current.requests === undefined) return false;
  const index = generationIndex('requests', month, current.requests);
  const documents = await countDocuments(transport, index);
  const { requests } = current;
  if (documents === 0 && services.logs.length === 0) return false;
  const next = await generations.prepare(month, MONTHLY_KINDS);
  try {
    const found = { name: month, current: { ...current, requests }, documents };
    await fill(found, next, services);
    assertHeld();
    await generations.swap(month, next);
    return true;
  } catch (error) {
    await generations.abandon(month, next).catch(() => undefined);
    throw error;
  }
}
