import { drawUsageBadge, readRecordUsage } from '../../common/api/contracts/record_usage';
import { INDEX } from '../../common/index_schema/indices';
import { ContentDocument } from '../../common/index_schema/usage_content';
import { compose } from '../../server/composition';
import { defaultConfiguration } from '../../server/configuration/read_configuration';
import { askRoutes } from '../support/ask_route';
import { record, recordSource } from '../support/record_source';
import { takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';

describe('the use of a record, for the pages of other sites', () => {
  const transport = testTransport();
  const now = new Date('2026-03-01T00:00:00Z');
  const ask = askRoutes({ service: transport, now });
  const DOI = '10.17882/1234';

  beforeAll(async () => {
    await freshIndices(transport);
    const records = [
      record('with-doi', { doi: DOI }),
      record('secret', { access: 'restricted' }),
      record('unused'),
    ];
    await takeAt(transport, recordSource(records), '2026-02-01T00:00:00.000Z');
    const row = (day: string, usage: string, count: number, different: ContentDocument = {}) => ({
      '@timestamp': `${day}T00:00:00.000Z`,
      'sextant.record': ['with-doi'],
      'sextant.usage': usage,
      'sextant.client_type': 'browser',
      'event.outcome': 'success',
      _doc_count: count,
      ...different,
    });
    const rows = [
      row('2026-01-01', 'download', 1200),
      row('2026-02-01', 'download', 34, { 'sextant.client_type': 'machine' }),
      row('2026-02-01', 'consultation', 7),
      row('2026-02-01', 'download', 500, { 'sextant.client_type': 'robot' }),
      row('2026-02-01', 'download', 50, { 'event.outcome': 'failure' }),
      row('2026-02-01', 'download', 60, { 'http.response.status_code': 304 }),
      row('2026-02-01', 'consultation', 70, { 'event.outcome': 'failure' }),
      row('2026-02-01', 'download', 9, { 'sextant.record': ['secret'] }),
    ];
    const index = `${INDEX['usage-content']}-2026.01-g0001`;
    for (const body of rows) {
      await transport.request({ method: 'POST', path: `/${index}/_doc`, body });
    }
    await transport.request({
      method: 'POST',
      path: '/_aliases',
      body: { actions: [{ add: { index, alias: INDEX['usage-content'] } }] },
    });
    await transport.request({ method: 'POST', path: `/${index}/_refresh` });
  });
  afterAll(() => transport.close());

  const EXPECTED = { uuid: 'with-doi', doi: DOI, downloads: 1234, consultations: 7 };

  test.each(['with-doi', DOI, `https://doi.org/${DOI}`, `doi:${DOI}`])('by %s', async (id) => {
    expect(await ask(readRecordUsage, { query: { id } })).toMatchObject({
      ...EXPECTED,
      ...{ visualisations: 0, from: '2026-01-01T00:00:00.000Z', to: now.toISOString() },
    });
  });

  test('of a period', async () => {
    const query = { id: DOI, from: '2026-01-15', to: '2026-02-15' };
    expect(await ask(readRecordUsage, { query })).toMatchObject({
      downloads: 34,
      consultations: 7,
    });
  });

  test('one without use has zeros; one that is not public is not found', async () => {
    expect(await ask(readRecordUsage, { query: { id: 'unused' } })).toMatchObject({ downloads: 0 });
    for (const id of ['secret', 'nobody', '10.1/none']) {
      const refused = ask(readRecordUsage, { query: { id } });
      await expect(refused).rejects.toMatchObject({ statusCode: 404 });
    }
  });

  test('as a badge in both languages, kept by caches, for scripts of the site configured', async () => {
    const answerOf = async (contract: object, query: object, sharedWith?: string) => {
      const { routes } = compose({
        configuration: { ...defaultConfiguration(), sharedWith },
        service: transport,
        commandLine: { script: '', environment: {} },
        report: () => undefined,
        now: () => now,
      });
      const route = routes.find((each) => each.contract === contract);
      if (!route) throw new Error('no route');
      return route.answer({ params: {}, query, body: undefined }, { user: transport });
    };
    const french = await answerOf(drawUsageBadge, { id: DOI, lang: 'fr' }, '*');
    expect(french.headers).toMatchObject({
      ...{ 'content-type': 'image/svg+xml; charset=utf-8', 'content-disposition': 'inline' },
      ...{ 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' },
    });
    expect(String(french.body)).toContain('aria-label="Téléchargements: 1\u202f234"');
    const english = await answerOf(drawUsageBadge, { id: DOI, count: 'consultations' });
    expect(String(english.body)).toContain('aria-label="Consultations: 7"');
    expect(english.headers).not.toHaveProperty('access-control-allow-origin');
    const refused = await answerOf(drawUsageBadge, { id: 'secret' });
    expect(refused).toMatchObject({ status: 404 });
    expect(refused.headers ?? {}).not.toHaveProperty('cache-control');
  });
});
