import { join } from 'path';

/**
 * What a worker thread runs. It stands beside the code that starts it: here in the clone, and beside
 * `server/cli.js` in the plugin's bundle, where it is `worker.ts` bundled with a call of `serve()`.
 */
export const workerScript = (): string => join(__dirname, 'enrich_worker.js');
