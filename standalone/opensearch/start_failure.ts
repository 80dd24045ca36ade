import { readFile } from 'fs/promises';
import { join } from 'path';
import { UserError } from '../user_error';
import { SERVER_LOG } from './server_config';
import type { LinePaths } from './server_directory';
import { CONSOLE_LOG } from './server_process';

const KEPT_LINES = 25;

const endOf = async (file: string) => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-KEPT_LINES).join('\n');
};

interface Attempt {
  version: string;
  heapMegabytes: number;
  paths: LinePaths;
  /** In seconds, when the server still ran but did not answer. */
  waited?: number;
}

const sentenceFor = (log: string, { version, heapMegabytes, paths, waited }: Attempt): string => {
  if (/failed to obtain node locks/i.test(log)) {
    return `Another OpenSearch uses ${paths.data}: stop it, then start again.`;
  }
  if (/BindHttpException|BindTransportException|Address already in use/.test(log)) {
    return 'The port chosen for OpenSearch was taken meanwhile: start again.';
  }
  if (/insufficient memory|Could not reserve enough space|OutOfMemoryError/.test(log)) {
    return `OpenSearch ${version} found too little memory for a heap of ${heapMegabytes} MB: free some.`;
  }
  const logFile = join(paths.logs, SERVER_LOG);
  return waited === undefined
    ? `OpenSearch ${version} stopped while it started: see ${logFile}.`
    : `OpenSearch ${version} did not answer within ${waited} s: see ${logFile}.`;
};

/** Why the server did not start, with the end of its logs as detail. */
export async function startFailure(attempt: Attempt): Promise<UserError> {
  const files = [CONSOLE_LOG, SERVER_LOG].map((name) => join(attempt.paths.logs, name));
  const log = (await Promise.all(files.map(endOf))).join('\n').trim();
  return new UserError(sentenceFor(log, attempt), log);
}
