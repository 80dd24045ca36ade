import type { Writable } from 'stream';

export interface Steps {
  /** Says what is being done, and how long it took when it is. */
  run<A>(title: string, work: (say: (detail: string) => void) => Promise<A>): Promise<A>;
}

/** Progress for the person at the terminal: one line a step. */
export function createSteps(output: Writable, now: () => Date): Steps {
  return {
    run: async (title, work) => {
      const started = now().getTime();
      output.write(`▸ ${title} …\n`);
      const result = await work((detail) => void output.write(`    ${detail}\n`));
      output.write(`  ${title}: ${((now().getTime() - started) / 1000).toFixed(1)} s\n`);
      return result;
    },
  };
}
