import { runInNewContext } from 'vm';
import type { RequestDocument } from '../../common/index_schema/requests';
import type { Watched } from '../../server/configuration/alerting';
import { monitorOf } from '../../server/provisioning/monitors';
import { storeUsage } from '../support/usage_data';
import { freshIndices, testTransport } from '../support/test_transport';

/** The alerting plugin is on no package registry: its searches and conditions run here without it. */
const transport = testTransport();
const NOW = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;

/** 40 requests of the last hour, of which 4 failed and 4 took 9 s; older ones that all failed. */
const requests = Array.from({ length: 60 }, (_, at): RequestDocument => {
  const old = at >= 40;
  const failed = old || at % 10 === 0;
  return {
    '@timestamp': new Date(NOW - (old ? 300 : at + 1) * MINUTE).toISOString(),
    'event.duration': at % 10 === 1 ? 9e9 : 1e8,
    'event.outcome': failed ? 'failure' : 'success',
    'http.response.status_code': failed ? 500 : 200,
    'ogc.service': 'WMS',
    'sextant.client_type': 'browser',
  };
});

beforeAll(async () => {
  await freshIndices(transport);
  await storeUsage(transport, requests, []);
}, 120_000);
afterAll(() => transport.close());

/** A condition in Painless; a bare OpenSearch 2.19 has none: there its words are those of JavaScript. */
async function holds(condition: string, ctx: object): Promise<boolean> {
  const source = `def ctx = params.ctx; return ${condition};`;
  try {
    const { body } = await transport.request({
      method: 'POST',
      path: '/_scripts/painless/_execute',
      body: { script: { source, params: { ctx } } },
    });
    return (body as { result: string }).result === 'true';
  } catch (error) {
    if (!/no handler found|must specify lang/.test(String(error))) throw error;
    return Boolean(runInNewContext(condition.replace(/(\d)L\b/g, '$1'), { ctx }));
  }
}

/** Whether a monitor that looks at an instant would tell. */
async function tells(watched: Watched, limit: number, at = NOW, more = {}): Promise<boolean> {
  const { inputs, triggers } = monitorOf(watched, limit, { at_least: 10, ...more });
  const [input] = inputs as { search: { indices: string[]; query: object } }[];
  const [trigger] = triggers as {
    query_level_trigger: { condition: { script: { source: string } } };
  }[];
  const text = JSON.stringify(input?.search.query).replace(/\{\{period_end\}\}/g, String(at));
  const { body: found } = await transport.request({
    method: 'POST',
    path: `/${input?.search.indices.join(',')}/_search`,
    body: JSON.parse(text),
  });
  return holds(trigger?.query_level_trigger.condition.script.source ?? '', { results: [found] });
}

test('a share of failures: of the window alone, and of enough requests', async () => {
  expect(await tells('failure_share', 9.5)).toBe(true);
  expect(await tells('failure_share', 10.5)).toBe(false);
  expect(await tells('failure_share', 9.5, NOW, { at_least: 41 })).toBe(false);
  expect(await tells('failure_share', 9.5, NOW, { window: 360 })).toBe(true);
  expect(await tells('failure_share', 50, NOW, { window: 360 })).toBe(false);
});

test('the time that 5 % of the answers took longer than', async () => {
  expect(await tells('response_time_p95', 8000)).toBe(true);
  expect(await tells('response_time_p95', 9500)).toBe(false);
});

test('logs that no longer come; rates tell nothing then', async () => {
  const later = NOW + 120 * MINUTE;
  expect(await tells('missing_logs', 2, later)).toBe(true);
  expect(await tells('missing_logs', 3, later)).toBe(false);
  expect(await tells('failure_share', 1, later)).toBe(false);
  expect(await tells('response_time_p95', 1, later)).toBe(false);
});
