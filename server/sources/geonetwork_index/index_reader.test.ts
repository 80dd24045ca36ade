import type { ServerResponse } from 'http';
import { answerJson, Asked, startTestServer, TestServer } from '../../../test/support/http_server';
import { indexReader } from './index_reader';

type Answer = (asked: Asked, response: ServerResponse) => void;

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const page = (from: number, count: number) => ({
  hits: {
    hits: Array.from({ length: count }, (_, at) => ({
      _source: { uuid: String(from + at) },
      sort: [String(from + at)],
    })),
  },
});

async function read(answer: Answer) {
  server = await startTestServer(answer);
  const reader = indexReader({
    url: server.url,
    index: 'gn',
    username: 'u',
    password: 'zq-secret',
  });
  let found = 0;
  try {
    for await (const hit of reader.hits({ match_all: {} }, ['uuid'])) if (hit) found += 1;
    return { found };
  } catch (error) {
    return { found, error: String(error) };
  } finally {
    await reader.close();
  }
}
const sizeOf = ({ body }: Asked): number => JSON.parse(body).size;
const isOpening = ({ path }: Asked) => /_pit|point_in_time/.test(path);

test('without points in time pages follow one another by their last value', async () => {
  const { found } = await read((asked, response) => {
    if (isOpening(asked)) answerJson(response, { error: 'no handler' }, 405);
    else if (asked.body.includes('search_after')) answerJson(response, page(1000, 3));
    else answerJson(response, page(1000 - sizeOf(asked), sizeOf(asked)));
  });
  expect(found).toBeGreaterThan(100);
  const searches = (server?.asked ?? []).filter((asked) => !isOpening(asked));
  expect(searches.map(({ path }) => path)).toEqual(['/gn/_search', '/gn/_search']);
  expect(JSON.parse(searches[1]?.body ?? '')).toMatchObject({ search_after: ['999'] });
});

test.each([
  ['/gn/_pit', 'Elasticsearch', { id: 'point' }],
  ['/gn/_search/point_in_time', 'OpenSearch', { pit_id: 'point' }],
])('a point in time opened at %s (%s) is searched and given back', async (path, _, opened) => {
  const { found } = await read((asked, response) => {
    if (asked.path.startsWith(path)) answerJson(response, opened);
    else if (asked.method === 'DELETE') answerJson(response, {});
    else if (isOpening(asked)) answerJson(response, { error: 'no handler' }, 405);
    else answerJson(response, page(0, 2));
  });
  expect(found).toBe(2);
  const search = server?.asked.find(({ path: at }) => at === '/_search');
  expect(JSON.parse(search?.body ?? '')).toMatchObject({ pit: { id: 'point' } });
  expect(server?.asked.some(({ method, body }) => method === 'DELETE' && /point/.test(body))).toBe(
    true
  );
});

test.each([
  [401, /refuses \(401\): check the account/],
  [404, /index_not_found_exception/],
])('status %s is said, without the password', async (status, expected) => {
  const { error } = await read((_, response) =>
    answerJson(response, { error: { type: 'index_not_found_exception', reason: 'x' } }, status)
  );
  expect(error).toMatch(expected);
  expect(error).not.toContain('zq-secret');
});

test.each([
  ['with the right to its settings', 200, 'identity/1/7'],
  ['without it none', 403, undefined],
])('an index tells the states of its documents: %s', async (_, status, revision) => {
  const settings = { 'gn-1': { settings: { 'index.uuid': 'identity' } } };
  const hit = { _index: 'gn-1', _seq_no: 7, _primary_term: 1, sort: ['a'] };
  server = await startTestServer((asked, response) => {
    if (isOpening(asked)) answerJson(response, { error: 'no handler' }, 405);
    else if (asked.path.includes('_settings')) {
      answerJson(response, status === 200 ? settings : { error: 'no' }, status);
    } else answerJson(response, { hits: { hits: [hit] } });
  });
  const reader = indexReader({ url: server.url, index: 'gn' });
  const found: unknown[] = [];
  for await (const each of reader.revisions({ match_all: {} })) found.push(...each);
  await reader.close();
  expect(found).toEqual([{ uuid: 'a', revision }]);
});
