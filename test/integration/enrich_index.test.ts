import { spawnSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseConfiguration } from '../../server/configuration/read_configuration';
import { configuredIngest, ingestJob } from '../../server/jobs/jobs';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';

const transport = testTransport();
const INDEX = 'parsed-logs-2025';
const folder = mkdtempSync(join(tmpdir(), 'sextant-index-'));

const logged = (at: number, layer: string) => ({
  when: `2025-03-14T10:00:0${at}Z`,
  from: { ip: '198.51.100.7' },
  asked: `GET /wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=${layer} HTTP/1.1`,
  code: 200,
  took_ms: 12,
});
const fields = {
  time: 'when',
  address: 'from.ip',
  request: 'asked',
  status: 'code',
  duration: { field: 'took_ms', unit: 'ms' },
} as const;

beforeAll(async () => {
  await freshIndices(transport);
  await transport.request({ method: 'DELETE', path: `/${INDEX}` }).catch(() => undefined);
  const documents = [logged(1, 'a'), logged(2, 'b'), { code: 200 }, logged(3, 'c')];
  for (const [id, body] of documents.entries()) {
    await transport.request({
      method: 'PUT',
      path: `/${INDEX}/_doc/${id}`,
      querystring: { refresh: true },
      body,
    });
  }
});

afterAll(async () => {
  await transport.request({ method: 'DELETE', path: `/${INDEX}` });
  await transport.close();
  rmSync(folder, { recursive: true });
});

function enrich(index: object) {
  const config = join(folder, 'sextant.yml');
  const source = { server: 'old', index, fields };
  writeFileSync(config, JSON.stringify({ log_sources: { old: source } }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/sextant.js', 'enrich', '--config', config, '--source', 'old'],
    { encoding: 'utf8', env: { PATH: process.env.PATH }, input: '' }
  );
  return {
    status,
    stderr,
    documents: stdout
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l)),
  };
}

it('enriches the documents of an index of parsed logs', () => {
  const { status, stderr, documents } = enrich({ name: INDEX, url: testClusterUrl() });
  expect(status).toBe(0);
  expect(JSON.parse(stderr)).toMatchObject({
    lines: 4,
    parsed: 3,
    rejected: 1,
    reasons: { bad_time: 1 },
  });
  expect(documents.flatMap((each) => each['ogc.layers']).sort()).toEqual(['a', 'b', 'c']);
  expect(documents[0]).toMatchObject({
    'ogc.operation': 'GetMap',
    'client.ip': '198.51.100.0',
    'event.duration': 12_000_000,
    'sextant.server': 'old',
    'log.file.path': INDEX,
  });
});

it('reads what a query leaves, and says where no cluster is known', () => {
  const query = { term: { 'asked.keyword': logged(2, 'b').asked } };
  const { documents } = enrich({ name: INDEX, url: testClusterUrl(), query });
  expect(documents.map((each) => each['ogc.layers'])).toEqual([['b']]);
  const lost = enrich({ name: INDEX });
  expect(lost.status).not.toBe(0);
  expect(lost.stderr).toContain(`Say where the index ${INDEX} is`);
});

it('ingests an index, each of its documents once', async () => {
  const source = { server: 'old', index: { name: INDEX }, fields };
  const text = JSON.stringify({ log_sources: { old: source } });
  const job = configuredIngest(parseConfiguration(text, '/sextant.yml', {}), 'old');
  const read = () => ingestJob(job, { transport, now: () => new Date() });
  expect(await read()).toMatchObject({ read: 4, indexed: 3, known: 0, rejected: 1 });
  expect(await read()).toMatchObject({ read: 4, indexed: 0, known: 3, rejected: 1 });
});
