import type { Transport, TransportRequest } from '../store/transport';
import { provisionMonitors } from './provision_monitors';

/**
 * Stands for a cluster with the alerting plugin, which is on no package registry: it keeps monitors as
 * the plugin's documented routes do. That the real one runs them is not shown here.
 */
function cluster() {
  const monitors = new Map<string, Record<string, unknown>>();
  const requests: string[] = [];
  let made = 0;
  const transport: Transport = {
    async request({ method, path, body }: TransportRequest) {
      const id = path.split('/').pop() ?? '';
      requests.push(`${method} ${id}`);
      if (id === '_search') {
        const hits = Array.from(monitors, ([_id, _source]) => ({
          _id,
          _seq_no: 1,
          _primary_term: 1,
          _source,
        }));
        return { body: { hits: { hits } } };
      }
      // The plugin adds what it knows: when it was changed, ids of triggers.
      const kept = { ...(body as object), last_update_time: 7, schema_version: 8 };
      if (method === 'POST') monitors.set(`id${(made += 1)}`, kept);
      else if (method === 'PUT') monitors.set(id, kept);
      else monitors.delete(id);
      return { body: {} };
    },
  };
  return { transport, monitors, requests };
}

const ALERTING = {
  failure_share: 5,
  response_time_p95: 2000,
  missing_logs: 26,
  channel: 'mail-of-the-team',
};

test('a monitor for each limit of the configuration; running it again writes nothing', async () => {
  const { transport, monitors, requests } = cluster();
  expect(await provisionMonitors(transport, ALERTING)).toEqual([
    'monitor sextant-failure-share',
    'monitor sextant-response-time-p95',
    'monitor sextant-missing-logs',
  ]);
  const written = JSON.stringify(Array.from(monitors.values()));
  expect(written).toContain('failed.doc_count * 100.0 > 5 * ctx.results[0].hits.total.value');
  expect(written).toContain('> 2000000000L');
  expect(written).toContain('{{period_end}}||-1560m');
  expect(written).toContain('"destination_id":"mail-of-the-team"');
  expect(written).toContain('"sextant.client_type":["browser","gis"]');
  requests.length = 0;
  expect(await provisionMonitors(transport, ALERTING)).toEqual([]);
  expect(requests).toEqual(['POST _search']);
});

test('another limit is written over; what is no longer asked for is taken away', async () => {
  const { transport, monitors, requests } = cluster();
  await provisionMonitors(transport, ALERTING);
  requests.length = 0;
  expect(await provisionMonitors(transport, { failure_share: 2, missing_logs: 26 })).toEqual([
    'monitor sextant-failure-share',
    'monitor sextant-missing-logs',
    'monitor sextant-response-time-p95 taken away',
  ]);
  expect(requests).toEqual(['POST _search', 'PUT id1', 'PUT id3', 'DELETE id2']);
  expect(JSON.stringify(Array.from(monitors.values()))).not.toContain('destination_id');
});

test('nothing is asked where nothing is configured', async () => {
  const { transport, requests } = cluster();
  expect(await provisionMonitors(transport, undefined)).toEqual([]);
  expect(requests).toEqual([]);
});

test.each([
  [400, /no alerting plugin/],
  [404, /no alerting plugin/],
  [403, /may not manage monitors/],
])('a cluster that answers %d is told of, and is no error', async (statusCode, said) => {
  const bare: Transport = {
    request: () => Promise.reject(Object.assign(new Error('no'), { statusCode })),
  };
  const [sentence, ...others] = await provisionMonitors(bare, ALERTING);
  expect(sentence).toMatch(said);
  expect(others).toEqual([]);
});

test('a cluster that fails is an error', async () => {
  const failing: Transport = {
    request: () => Promise.reject(Object.assign(new Error('boom'), { statusCode: 500 })),
  };
  await expect(provisionMonitors(failing, ALERTING)).rejects.toThrow(/boom/);
});
