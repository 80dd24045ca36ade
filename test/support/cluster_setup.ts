import { startTestCluster } from '../../standalone/opensearch/test_cluster';
import type { EmbeddedOpenSearch } from '../../standalone/opensearch';

let cluster: EmbeddedOpenSearch | undefined;

/**
 * One OpenSearch for all integration tests of a run; `SEXTANT_TEST_LINE` chooses 2.x or 3.x. One that
 * already runs, named by `SEXTANT_TEST_OPENSEARCH`, is used instead: its indices `sextant-*` are lost.
 */
export default async function setUp(): Promise<void> {
  if (process.env.SEXTANT_TEST_OPENSEARCH !== undefined) return;
  const wanted = process.env.SEXTANT_TEST_LINE;
  cluster = await startTestCluster(wanted === '2' || wanted === '3' ? wanted : undefined);
  process.env.SEXTANT_TEST_OPENSEARCH = cluster.url;
  process.stderr.write(`Integration tests run on OpenSearch ${cluster.version}\n`);
}

export async function tearDownCluster(): Promise<void> {
  await cluster?.stop();
}
