import { readAnomalies } from '../../common/api/contracts/anomalies';
import { getRecord } from '../../common/api/contracts/records';
import { readOnlineLink } from '../../common/catalogue/link_kind';
import { parseRange } from '../../common/enrich/addresses';
import { linkCheckOf } from '../../server/configuration/link_check';
import { linkCheckJob } from '../../server/jobs/link_check_job';
import { refresh } from '../../server/store/indices';
import { askRoutes } from '../support/ask_route';
import { startTestServer, TestServer } from '../support/http_server';
import { record, recordSource } from '../support/record_source';
import { takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';

describe('links that are checked', () => {
  const transport = testTransport();
  const now = new Date('2026-03-01T00:00:00Z');
  const ask = askRoutes({ service: transport, now });
  let host: TestServer;

  beforeAll(async () => {
    await freshIndices(transport);
    host = await startTestServer(({ path }, response) => {
      const isBroken = path.startsWith('/gone');
      response.writeHead(isBroken ? 404 : 200).end();
    });
  });
  afterAll(async () => {
    await host.close();
    await transport.close();
  });

  const source = () => {
    const link = (path: string) => readOnlineLink({ url: `${host.url}${path}` });
    return recordSource([
      record('sound', { links: [link('/here')] }),
      record('broken', { links: [link('/here'), link('/gone')] }),
      record('without'),
    ]);
  };
  const linkCheck = {
    ...linkCheckOf({ enabled: true, host_delay: 0.1 })!,
    hostDelay: 1,
    pauses: [1],
    privateNetworks: [parseRange('127.0.0.0/8')],
  };
  const check = (at: string, different = {}) => {
    const configuration = {
      catalogueSources: { test: { type: 'file' as const, paths: [] } },
      linkCheck: { ...linkCheck, ...different },
    };
    return linkCheckJob(configuration, { transport, now: () => new Date(at) });
  };
  async function brokenRecords() {
    await refresh(transport, 'sextant-*');
    const query = { rule: 'broken_link' as const };
    const { records } = await ask(readAnomalies, { params: { name: 'A' }, query });
    return records.map(({ uuid }) => uuid);
  }
  const detailsOf = (uuid: string) => ask(getRecord, { params: { name: 'A', uuid } });

  test('are none where it is not configured', async () => {
    const off = { catalogueSources: {}, linkCheck: linkCheckOf({ host_delay: 2 }) };
    expect(() => linkCheckJob(off, { transport, now: () => now })).toThrow(/link_check/);
  });

  test('mark their record, once an address, and the details say why and since when', async () => {
    await takeAt(transport, source(), '2026-01-01T00:00:00.000Z');
    expect(await brokenRecords()).toEqual([]);
    const run = await check('2026-01-02T00:00:00.000Z');
    expect(run).toMatchObject({ state: 'done', read: 2, done: { ok: 1, broken: 1 } });
    expect(await brokenRecords()).toEqual(['broken']);
    expect((await detailsOf('broken')).broken_links).toEqual([
      {
        ...{ url: `${host.url}/gone`, status: 404 },
        ...{ checked: '2026-01-02T00:00:00.000Z', since: '2026-01-02T00:00:00.000Z' },
      },
    ]);
    expect(await detailsOf('sound')).not.toHaveProperty('broken_links');
  });

  test('the next snapshot knows it; it is no new state of the record', async () => {
    const run = await takeAt(transport, source(), '2026-01-03T00:00:00.000Z');
    expect(run.done).toMatchObject({ changed: 0, unchanged: 3 });
    expect(await brokenRecords()).toEqual(['broken']);
  });

  test('what works is not asked again at once; what was broken is, and keeps its first date', async () => {
    const run = await check('2026-01-04T00:00:00.000Z');
    expect(run).toMatchObject({ read: 1, done: { broken: 1 } });
    const [link] = (await detailsOf('broken')).broken_links ?? [];
    expect(link).toMatchObject({ since: '2026-01-02T00:00:00.000Z' });
  });

  test('where nobody answers nothing is kept', async () => {
    await host.close();
    const { url } = host;
    const cut = check('2026-02-20T00:00:00.000Z', { timeout: 1000 });
    await expect(cut).rejects.toMatchObject({ code: 'source_unreachable' });
    expect((await detailsOf('broken')).broken_links).toMatchObject([{ url: `${url}/gone` }]);
  });
});
