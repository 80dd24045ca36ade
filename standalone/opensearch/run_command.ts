import { spawn } from 'child_process';
import { accessSync, constants, statSync } from 'fs';
import { delimiter, join } from 'path';

export interface CommandResult {
  /** Exit status; null when the command could not be started or was killed. */
  status: number | null;
  /** The end of standard output and standard error, interleaved. */
  output: string;
}

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

export type RunCommand = (
  command: string,
  args: string[],
  options?: CommandOptions
) => Promise<CommandResult>;

const KEPT_CHARACTERS = 64 * 1024;

/** Runs a command without a terminal and resolves with its status and output; never rejects. */
export const runCommand: RunCommand = (command, args, options = {}) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: string) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ status: null, output: error.message }));
    child.once('close', (status) => resolve({ status, output }));
  });

export function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first executable of that name in PATH, or undefined. */
export function findOnPath(
  command: string,
  environment: NodeJS.ProcessEnv = process.env
): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isExecutableFile);
}
