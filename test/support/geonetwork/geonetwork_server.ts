import { reservedGroups, sampleGroups } from '../../../samples/catalogues/groups';
import { isObject, listOf } from '../../../server/sources/geonetwork_hit/read_values';
import type { Transport } from '../../../server/store/transport';
import { answerJson, Asked, startTestServer, TestServer } from '../http_server';

/** Accounts by their Basic credentials. */
const ADMINISTRATOR = 'admin:adminPass';
const EDITOR = 'editor:editorPass';

const credentialsOf = ({ headers }: Asked): string =>
  Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();

/** As EsHTTPProxy builds it: groups of the account, what it owns, no working copies. */
function accessFilter(credentials: string): object[] {
  const drafts = { terms: { draft: ['n', 'e'] } };
  if (credentials === ADMINISTRATOR) return [drafts];
  const groups: string[] = [reservedGroups.all];
  if (credentials === EDITOR) groups.push(sampleGroups.ODATIS.id, reservedGroups.intranet);
  return [{ terms: { op0: groups } }, drafts];
}

/** The filter is added to an array of filters; an object is overwritten, no query gets none. */
function withAccess(body: Record<string, unknown>, filter: object[]): object {
  const query = isObject(body.query) ? body.query : undefined;
  if (!query) return body;
  const bool = isObject(query.bool) ? query.bool : {};
  const own = Array.isArray(bool.filter) ? listOf(bool.filter) : [];
  return { ...body, query: { bool: { ...bool, filter: [...own, ...filter] } } };
}

function withoutOperations(hit: unknown): unknown {
  if (!isObject(hit) || !isObject(hit._source)) return hit;
  const kept = Object.entries(hit._source).filter(([key]) => !/^op\d$/.test(key));
  return { ...hit, _source: Object.fromEntries(kept), edit: false, owner: false };
}

const groups = Object.values(sampleGroups).map(({ id, name, label, description }) => ({
  id: Number(id),
  name,
  label: { fre: label.fr, eng: label.en },
  description: description.fr,
}));

const user = (id: number, username: string, profile: string) => ({
  ...{ id, username, name: `N${id}`, surname: `S${id}`, profile, enabled: id !== 9 },
  organisation: id === 5 ? 'Ifremer' : '',
  emailAddresses: [`${username}@example.org`],
  password: 'never to be read',
});
const users = [
  user(1, 'admin', 'Administrator'),
  user(5, 'reviewer', 'Reviewer'),
  user(9, 'gone', 'Editor'),
];
const memberships: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  5: [
    [131, 'Editor'],
    [131, 'Reviewer'],
    [118, 'UserAdmin'],
  ],
};

/**
 * GeoNetwork's REST interface over an index with its real mapping: searches are real ones, with the
 * access filter that it adds and without the operations that it takes away. Other calls answer in
 * its shapes.
 */
export function startGeonetworkServer(transport: Transport, index: string): Promise<TestServer> {
  async function search(asked: Asked): Promise<unknown> {
    const body = withAccess(JSON.parse(asked.body), accessFilter(credentialsOf(asked)));
    const answer = await transport.request({ method: 'POST', path: `/${index}/_search`, body });
    const { hits, ...rest } = Object(answer.body);
    return { ...rest, hits: { ...hits, hits: listOf(hits.hits).map(withoutOperations) } };
  }

  return startTestServer(async (asked, response) => {
    const credentials = credentialsOf(asked);
    const known = credentials === ADMINISTRATOR || credentials === EDITOR;
    const path = asked.path.replace(/^\/geonetwork\/\w+\/api\//, '');
    response.setHeader('set-cookie', ['JSESSIONID=s1; Path=/geonetwork', 'XSRF-TOKEN=x1; Path=/']);
    if (asked.headers.authorization !== undefined && !known) {
      response.writeHead(401, { 'content-type': 'text/html' }).end('<html>Login</html>');
    } else if (path === 'search/records/_search') {
      answerJson(response, await search(asked));
    } else if (path === 'me' && !known) {
      response.writeHead(204).end();
    } else if (path === 'me') {
      const admin = credentials === ADMINISTRATOR;
      const own = admin ? [] : [Number(sampleGroups.ODATIS.id)];
      const profile = admin ? 'Administrator' : 'Editor';
      answerJson(response, { id: '1', profile, admin, groupsWithEditor: own });
    } else if (path === 'groups') {
      answerJson(response, groups);
    } else if (path === 'users' && known) {
      answerJson(response, users);
    } else if (/^users\/\d+\/groups$/.test(path) && known) {
      const [, id = ''] = path.split('/');
      const rows = (memberships[id] ?? []).map(([groupId, profile]) => ({
        id: { groupId, userId: Number(id), profile },
      }));
      answerJson(response, rows);
    } else {
      answerJson(response, { code: 'forbidden' }, 403);
    }
  });
}
