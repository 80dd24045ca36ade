import { provision } from '../../server/provisioning/provision';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();

beforeEach(() => freshIndices(transport));
afterAll(() => transport.close());

async function mappingOf(index: string): Promise<string> {
  const { body } = await transport.request({ method: 'GET', path: `/${index}/_mapping` });
  return JSON.stringify(body);
}

test('running it again changes nothing', async () => {
  const before = await mappingOf('sextant-*');
  await provision(transport);
  expect(await mappingOf('sextant-*')).toBe(before);
});

test('an index with other types is named, with what to do', async () => {
  await transport.request({ method: 'DELETE', path: '/sextant-runs' });
  await transport.request({ method: 'DELETE', path: '/_index_template/sextant-runs' });
  const mappings = { properties: { state: { type: 'text' } } };
  await transport.request({ method: 'PUT', path: '/sextant-runs', body: { mappings } });
  await expect(provision(transport)).rejects.toThrow(/An index of sextant-runs .* delete it/);
});

test('an index of an older version gets the fields that are new', async () => {
  const index = 'sextant-requests-2020.01-g0001';
  await transport.request({ method: 'DELETE', path: '/_index_template/sextant-requests' });
  const mappings = { dynamic: 'strict', properties: { '@timestamp': { type: 'date' } } };
  await transport.request({ method: 'PUT', path: `/${index}`, body: { mappings } });
  await provision(transport);
  expect(await mappingOf(index)).toContain('status_code');
});
