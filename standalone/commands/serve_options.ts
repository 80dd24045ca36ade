import type { Command } from 'commander';
import { ConnectionOptions, withConnection } from '../../server/cli/context';
import { parsePort } from './opensearch';

export interface ServeOptions extends ConnectionOptions {
  readonly port: number;
  readonly host: string;
}

export const DEFAULT_PORT = 5601;

/** Where the application listens. */
export function withListening(command: Command): Command {
  return withConnection(command)
    .option('--port <number>', 'port of the application', parsePort, DEFAULT_PORT)
    .option('--host <address>', 'address to listen on', '127.0.0.1');
}
