import { provision } from '../../server/provisioning/provision';
import { ClosableTransport, createTransport } from '../../server/store/create_transport';

/** Address of the OpenSearch of this run of tests. */
export function testClusterUrl(): string {
  const url = process.env.SEXTANT_TEST_OPENSEARCH;
  if (url === undefined) throw new Error('Integration tests are started by `npm test`');
  return url;
}

export function testTransport(): ClosableTransport {
  return createTransport({ url: testClusterUrl() });
}

/** Removes every index of the product and provisions it anew: no test sees another one's data. */
export async function freshIndices(transport: ClosableTransport): Promise<void> {
  const answer = await transport.request({
    method: 'GET',
    path: '/_cat/indices/sextant-*',
    querystring: { format: 'json', h: 'index' },
  });
  for (const { index } of answer.body as { index: string }[]) {
    await transport.request({ method: 'DELETE', path: `/${index}` });
  }
  await provision(transport);
}
