import { Command } from 'commander';
import { benchEnrich } from './enrich/bench_enrich';
import { benchIngest } from './ingest/bench_ingest';
import { benchPage } from './page/bench_page';
import { benchQuery } from './query/bench_query';
import { benchSnapshot } from './snapshot/bench_snapshot';
import { SOURCES } from './snapshot/bench_sources';

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
  program
    .command('ingest')
    .description('documents a second into OpenSearch: prebuilt bodies, and the whole path')
    .option('--lines <n>', 'lines of the log', whole, 300_000)
    .option('--runs <n>', 'runs of each, in turns; the medians are shown', whole, 3)
    .option('--workers <n>', 'threads that enrich', whole, 1)
    .option('--opensearch <url>', 'one that runs already: its indices sextant-* are lost')
    .action(benchIngest);
  program
    .command('query')
    .description('the services page on requests and on cubes, as their number grows')
    .option(
      '--requests <n,n>',
      'numbers of requests, by commas',
      (text) => text.split(',').map(whole),
      [1_000_000, 5_000_000, 20_000_000]
    )
    .option('--runs <n>', 'runs of each panel, in turns', whole, 20)
    .option('--line <2|3>', 'line of OpenSearch (default: the newest that a JDK here runs)')
    .option('--heap <mb>', "OpenSearch's heap", whole, 2048)
    .option('--no-raw', 'cubes alone')
    .option('--opensearch <url>', 'one that runs already: its indices sextant-* are lost')
    .option('--reuse', 'with --opensearch: measure what an earlier run left there', false)
    .option('--cache', 'with the request cache, as without document-level security', false)
    .action(benchQuery);
  program
    .command('page')
    .description('the catalogue page and a plain Dash page of the same records, in Chromium')
    .requiredOption('--opensearch <url>', 'a running OpenSearch; its source bench-page is written')
    .option('--records <n>', 'of the catalogue', whole, 2000)
    .option('--runs <n>', 'first looks at each, in turns', whole, 5)
    .action(benchPage);
  program
    .command('snapshot')
    .description('records a second of snapshots, their memory, and the growth of the history')
    .requiredOption('--opensearch <url>', 'a running OpenSearch; its sources bench-… are written')
    .option(
      '--records <counts>',
      'by commas',
      (text) => text.split(',').map(whole),
      [100, 10_000, 100_000]
    )
    .option('--history', 'the growth of the history over many snapshots')
    .option('--snapshots <n>', 'of --history', whole, 400)
    .option(
      '--from <sources>',
      'instead of made records, real ones: index, database, combined, by commas',
      (text) => SOURCES.filter((name) => text.split(',').includes(name))
    )
    .action(benchSnapshot);
  await program.parseAsync(argv, { from: 'user' });
}
