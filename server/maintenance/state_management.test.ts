import type { Transport, TransportRequest } from '../store/transport';
import { hasStateManagement, providePolicies } from './state_management';

/**
 * Stands for a cluster with index state management, which is on no package registry: what the real
 * one does with a policy is not shown here.
 */
function cluster(policies: Record<string, unknown> = {}) {
  const requests: TransportRequest[] = [];
  const transport: Transport = {
    async request(request) {
      requests.push(request);
      const name = request.path.split('/').pop() ?? '';
      if (request.method === 'GET' && name !== 'policies' && !(name in policies)) {
        throw Object.assign(new Error('no policy'), { statusCode: 404 });
      }
      return { body: policies[name] ?? {} };
    },
  };
  return { transport, requests };
}

const kept = { requests: { count: 13, unit: 'months' } } as const;

test('a cluster without it is seen by its answer', async () => {
  const bare: Transport = {
    request: () => Promise.reject(Object.assign(new Error('no handler'), { statusCode: 400 })),
  };
  expect(await hasStateManagement(bare)).toBe(false);
  expect(await hasStateManagement(cluster().transport)).toBe(true);
});

test('a policy deletes indices when their whole month is past its time', async () => {
  const { transport, requests } = cluster();
  await providePolicies(transport, kept);
  const [, put, add] = requests;
  expect(put).toMatchObject({ method: 'PUT', path: '/_plugins/_ism/policies/sextant-requests' });
  expect(JSON.stringify(put?.body)).toContain('"min_index_age":"434d"');
  expect(add).toMatchObject({ path: '/_plugins/_ism/add/sextant-requests-*' });
});

test('a policy that is as wanted stays, another is replaced by its version', async () => {
  const policy = { description: 'Sextant deletes sextant-requests after 434 days' };
  const same = cluster({ 'sextant-requests': { _seq_no: 3, _primary_term: 1, policy } });
  await providePolicies(same.transport, kept);
  expect(same.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  await providePolicies(same.transport, { requests: { count: 6, unit: 'months' } });
  expect(same.requests.find(({ method }) => method === 'PUT')?.querystring).toEqual({
    if_seq_no: 3,
    if_primary_term: 1,
  });
});
