import type { CliContext } from '../server/cli/context';
import { startOpenSearch } from './opensearch';

/** The clone's own surroundings: commands find or start its OpenSearch. */
export function cloneContext(): CliContext {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    now: () => new Date(),
    embedded: () =>
      startOpenSearch({ onStep: (sentence) => void process.stderr.write(`${sentence}\n`) }),
  };
}
