import { parentPort, workerData } from 'worker_threads';
import { writePdf } from './pdf/write_pdf';

/** Writes the report that the thread was started with. */
export function serveReport(): void {
  writePdf(workerData).then(
    (bytes) => {
      const own = Uint8Array.from(bytes);
      parentPort?.postMessage(own, [own.buffer]);
    },
    (error) => {
      throw error;
    }
  );
}
