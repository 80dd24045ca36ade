import type { ChildProcess } from 'child_process';
import { readFile, rm } from 'fs/promises';
import { hasExited, stopServer } from '../../../standalone/opensearch/server_process';
import { until } from '../until';

const READY_MILLISECONDS = 300_000;

export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Starting {
  readonly server: ChildProcess;
  readonly url: string;
  /** Its own data, removed by `stop`. */
  readonly runtime: string;
  /** Where it says why it ended. */
  readonly log: string;
  /** Who asks whether it is ready. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that was started, once it answers. @throws Error with its log where it ended instead */
export async function serving({
  server,
  url,
  runtime,
  log,
  headers,
}: Starting): Promise<TestServer> {
  const stop = async () => {
    await stopServer(server);
    await rm(runtime, { recursive: true, force: true });
  };
  const health = `${url}/_cluster/health?wait_for_status=yellow`;
  try {
    await until(async () => {
      if (hasExited(server)) throw new Error(await readFile(log, 'utf8'));
      const answer = await fetch(health, { headers }).catch(() => undefined);
      return answer?.ok ? true : undefined;
    }, READY_MILLISECONDS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
