import { isRight } from 'fp-ts/Either';
import { number, string, type, type TypeOf } from 'io-ts';
import { readFile, rename, rm, writeFile } from 'fs/promises';
import { isAlive } from './is_alive';
import { clusterUuid } from './readiness';

const RunningServer = type({ pid: number, url: string, version: string, clusterUuid: string });

/** A started server, as its state file tells other processes. */
export type RunningServer = TypeOf<typeof RunningServer>;

/** Writes the state file at once, so that no reader sees half of it. */
export async function recordServer(file: string, server: RunningServer): Promise<void> {
  const partial = `${file}.partial`;
  await writeFile(partial, JSON.stringify(server));
  await rename(partial, file);
}

export async function forgetServer(file: string): Promise<void> {
  await rm(file, { force: true });
}

async function readState(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The server of a state file, when it is really there and serves the same cluster. */
export async function findRunningServer(file: string): Promise<RunningServer | undefined> {
  const state = RunningServer.decode(await readState(file));
  if (!isRight(state) || !isAlive(state.right.pid)) return undefined;
  const uuid = await clusterUuid(state.right.url);
  return uuid === state.right.clusterUuid ? state.right : undefined;
}
