import type { ServerResponse } from 'http';
import { answerJson, Asked, startTestServer, TestServer } from '../../../test/support/http_server';
import { geonetworkSource } from './geonetwork_source';

type Answer = (asked: Asked, response: ServerResponse) => void;

const SECRET = 'zq-secret';
const hit = (uuid: string, sort?: unknown) => ({
  ...(sort === undefined ? {} : { sort }),
  _source: { uuid, isTemplate: 'n', isPublishedToAll: 'true' },
});
const page = (...hits: object[]) => ({ hits: { total: { value: hits.length }, hits } });
const isSearch = ({ path }: Asked) => path.endsWith('_search');

/** Calls around the search answer as an anonymous session gets them. */
const searching =
  (answer: Answer): Answer =>
  (asked, response) => {
    if (isSearch(asked)) answer(asked, response);
    else if (asked.path.endsWith('/me')) response.writeHead(204).end();
    else answerJson(response, []);
  };

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function read(answer: Answer, options: { timeout?: number; pageSize?: number } = {}) {
  server = await startTestServer(answer);
  const source = geonetworkSource({
    url: `${server.url}/geonetwork`,
    portal: 'sub',
    username: 'reader',
    password: SECRET,
    groups: [],
    thesauri: [],
    view: 'public',
    pauses: [1, 1],
    ...options,
  });
  const found: string[] = [];
  try {
    for await (const item of source.items()) if ('record' in item) found.push(item.record.uuid);
    return { found };
  } catch (error) {
    return { found, error: String(error) };
  }
}

describe('what a server does wrong is said, and the password is not', () => {
  test.each<[string, Answer, RegExp]>([
    [
      'a login page instead of JSON',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      /answered 200 text\/html: .*login/,
    ],
    [
      'a redirect to a login page',
      (_, response) => response.writeHead(302, { location: `http://x/?p=${SECRET}` }).end(),
      /answered 302/,
    ],
    ['401', (_, response) => response.writeHead(401).end(), /refuses \(401\)/],
    ['403', (_, response) => answerJson(response, {}, 403), /refuses \(403\)/],
    ['500', (_, response) => answerJson(response, { message: SECRET }, 500), /answered 500/],
    ['nothing found', (_, response) => answerJson(response, {}, 404), /answered 404/],
    [
      'broken JSON',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(`{"p":"${SECRET}`),
      /broken JSON/,
    ],
    ['another answer', (_, response) => answerJson(response, { error: 1 }), /no hits\.hits/],
    [
      'an answer that is cut',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
        response.write('{"hits":', () => response.destroy());
      },
      /no whole answer/,
    ],
  ])('%s', async (_, answer, expected) => {
    const { error } = await read(searching(answer));
    expect(error).toMatch(expected);
    expect(error).not.toContain(SECRET);
  });

  test('an answer that does not come in time', async () => {
    const { error } = await read(
      searching(() => undefined),
      { timeout: 50 }
    );
    expect(error).toMatch(/takes too long/);
  });

  test('a server that is not there', async () => {
    const source = geonetworkSource({
      url: 'http://127.0.0.1:1/geonetwork',
      portal: 'srv',
      groups: [],
      thesauri: [],
      view: 'auto',
      pauses: [],
    });
    await expect(source.groups()).rejects.toMatchObject({ code: 'source_unreachable' });
  });
});

test('what fails in passing is asked again', async () => {
  let calls = 0;
  const { found, error } = await read(
    searching((_, response) => {
      calls += 1;
      if (calls === 1) response.writeHead(503).end();
      else if (calls === 2) response.destroy();
      else answerJson(response, page(hit('a')));
    })
  );
  expect({ found, error, calls }).toEqual({ found: ['a'], error: undefined, calls: 3 });
});

test('pages follow the sort values, else the uuid; a page that comes again is refused', async () => {
  const { found } = await read(
    searching(({ body }, response) => {
      const { search_after: after } = JSON.parse(body);
      const next = { undefined: hit('a', ['A']), '["A"]': hit('b'), '["b"]': undefined };
      const own = next[String(JSON.stringify(after)) as keyof typeof next];
      answerJson(response, own ? page(own) : page());
    }),
    { pageSize: 1 }
  );
  expect(found).toEqual(['a', 'b']);
  await server?.close();
  const { error } = await read(
    searching((_, response) => answerJson(response, page(hit('a', ['A'])))),
    { pageSize: 1 }
  );
  expect(error).toMatch(/same page again and again/);
});

test('a query with its filter in an array, and no key that would show drafts', async () => {
  await read(searching((_, response) => answerJson(response, page())));
  const [search] = (server?.asked ?? []).filter(isSearch);
  expect(search?.path).toBe('/geonetwork/sub/api/search/records/_search');
  expect(JSON.parse(search?.body ?? '').query.bool.filter).toEqual([{ term: { isTemplate: 'n' } }]);
  expect(search?.body).not.toMatch(/"draft":|[+-]draft:/);
  expect(search?.headers.authorization).toMatch(/^Basic /);
});
