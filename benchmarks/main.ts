import { Command } from 'commander';
import { benchEnrich } from './enrich/bench_enrich';

const whole = (text: string) => Number.parseInt(text, 10);

/** `npm run bench:…`: each benchmark is a command. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('bench').description('Side by side with other software, in one run');
  program
    .command('enrich')
    .description('lines a second of this engine, GoAccess, AWStats and PySpark')
    .option('--lines <n>', 'lines of the log', whole, 1_000_000)
    .option('--runs <n>', 'runs of each, in turns; the medians are shown', whole, 3)
    .option('--only <words>', 'only contestants with one of these words, by commas', (text) =>
      text.split(',')
    )
    .action(benchEnrich);
  await program.parseAsync(argv, { from: 'user' });
}
