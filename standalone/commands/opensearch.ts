import { InvalidArgumentError } from 'commander';
import { resolve } from 'path';
import type { RegisterCommand } from '../../server/cli/context';
import { startOpenSearch } from '../opensearch';
import { listenForStop } from '../stop_signal';

const LARGEST_PORT = 65_535;

/** @throws InvalidArgumentError, which ends the command as wrong use */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port <= LARGEST_PORT) return port;
  throw new InvalidArgumentError(`a port is a number from 1 to ${LARGEST_PORT}.`);
}

export const registerOpensearch: RegisterCommand = (program, context) => {
  program
    .command('opensearch')
    .description('run the embedded OpenSearch alone, until Ctrl-C')
    .option('--port <number>', 'port on 127.0.0.1 (default: a free one)', parsePort)
    .option('--data <directory>', 'where its data are')
    .action(async (options: { port?: number; data?: string }) => {
      const stop = listenForStop();
      const server = await startOpenSearch({
        port: options.port,
        directory: options.data === undefined ? undefined : resolve(options.data),
        onStep: (sentence) => void context.stderr.write(`${sentence}\n`),
      });
      context.stdout.write(`OpenSearch ${server.version} at ${server.url} (Ctrl-C stops it)\n`);
      await stop.asked;
      await server.stop();
      stop.release();
    });
};
