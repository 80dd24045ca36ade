import { startableLines } from './choose_installed_server';
import { startOpenSearch, type EmbeddedOpenSearch } from './launch';
import { serverUser } from './server_user';
import { LINES, type Line } from './versions';

/**
 * An OpenSearch for tests with data of its own, removed by `stop`. The distribution is the one of
 * `.sextant/opensearch`, got with Maven by whichever test process comes first.
 */
export function startTestCluster(line?: Line): Promise<EmbeddedOpenSearch> {
  return startOpenSearch({ line, ephemeral: true });
}

/** The lines that have a JDK here, newest first; says on stderr which lines stay untested. */
export async function testableLines(): Promise<Line[]> {
  const lines = await startableLines(serverUser());
  for (const line of LINES.filter((each) => !lines.includes(each))) {
    process.stderr.write(`NOT TESTED: OpenSearch ${line}.x, because no JDK here can run it.\n`);
  }
  return lines;
}
