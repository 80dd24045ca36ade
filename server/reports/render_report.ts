import { join } from 'path';
import { Worker } from 'worker_threads';
import { SextantError } from '../../common/errors';
import type { Report } from '../../common/reports/report';

/**
 * What writes a PDF: a thread, so that pages do not wait for it, and a file of its own, so that only who asks
 * for a report loads fonts and layout. It stands beside this code: here in the clone, and beside the
 * bundled server in the plugin.
 */
const workerScript = (): string => join(__dirname, 'report_worker.js');

/** A report takes a core for seconds: others wait. */
const AT_ONCE = 2;
const MOST_WAITING = 20;

let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  if (waiting.length >= MOST_WAITING) {
    throw new SextantError('busy', 'Many reports are being written: ask again in a minute');
  }
  // Whose turn ends hands it over.
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

function inThread(report: Report): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerScript(), { workerData: report });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The writer of reports ended with ${code}`)));
  });
}

/** A report as PDF. @throws SextantError busy where too many are being written */
export async function renderReport(report: Report): Promise<Uint8Array> {
  await takeTurn();
  try {
    return await inThread(report);
  } finally {
    endTurn();
  }
}
