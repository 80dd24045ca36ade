import { parseRange } from '../../common/enrich/addresses';
import { answerJson, startTestServer, TestServer } from '../../test/support/http_server';
import { askLink, AskOptions } from './ask_link';
import { checkAddresses } from './check_addresses';
import { mayAsk } from './guarded_lookup';

const OWN = [parseRange('127.0.0.0/8')];
const asking = (different: Partial<AskOptions> = {}): AskOptions => ({
  ...{ timeout: 2000, agent: 'test agent', privateNetworks: OWN, pauses: [1] },
  ...different,
});

describe('what may be asked', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    'no address',
    '0x7f000001',
  ])('%s is not', (address) => expect(mayAsk(address, [])).toBe(false));

  test('public addresses are, and networks that are allowed', () => {
    expect(mayAsk('193.0.6.139', [])).toBe(true);
    expect(mayAsk('2001:67c:2e8:22::c100:68b', [])).toBe(true);
    expect(mayAsk('10.1.2.3', [parseRange('10.0.0.0/8')])).toBe(true);
  });
});

describe('asking one address', () => {
  let server: TestServer;
  let failures = 0;

  beforeAll(async () => {
    server = await startTestServer(({ path, method }, response) => {
      const known: Record<string, number> = { '/gone': 404, '/login': 401, '/error': 500 };
      if (path === '/get-only' && method === 'HEAD') response.writeHead(405).end();
      else if (path === '/moved') response.writeHead(302, { location: '/here' }).end();
      else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (path === '/inside') {
        response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      } else if (path === '/once' && (failures += 1) <= 2) response.writeHead(502).end();
      else if (path === '/never') return;
      else if (path === '/cut') response.destroy();
      else answerJson(response, {}, known[path] ?? 200);
    });
  });
  afterAll(() => server.close());
  const ask = (path: string, different?: Partial<AskOptions>) =>
    askLink(`${server.url}${path}`, asking(different));

  test.each([
    ['/here', { outcome: 'ok', status: 200 }],
    ['/get-only', { outcome: 'ok', status: 200 }],
    ['/moved', { outcome: 'ok', status: 200 }],
    ['/once', { outcome: 'ok', status: 200 }],
    ['/gone', { outcome: 'broken', status: 404 }],
    ['/error', { outcome: 'broken', status: 500 }],
    ['/login', { outcome: 'unknown', status: 401 }],
    ['/cut', { outcome: 'broken', reason: 'lost_connection' }],
    ['/loop', { outcome: 'broken', reason: 'too_many_redirects' }],
    ['/inside', { outcome: 'skipped', reason: 'private_address' }],
  ])('%s: %j', async (path, expected) => expect(await ask(path)).toEqual(expected));

  test('who never answers is given up', async () => {
    const told = await ask('/never', { timeout: 50, pauses: [] });
    expect(told).toEqual({ outcome: 'broken', reason: 'timeout' });
  });

  test('a private address is not connected to, by number or by name', async () => {
    const before = server.asked.length;
    for (const address of [server.url, server.url.replace('127.0.0.1', 'localhost')]) {
      const told = await askLink(address, asking({ privateNetworks: [] }));
      expect(told).toEqual({ outcome: 'skipped', reason: 'private_address' });
    }
    expect(server.asked).toHaveLength(before);
  });

  test('hosts see who asks, by HEAD first', async () => {
    await ask('/seen');
    const calls = server.asked.filter(({ path }) => path === '/seen');
    expect(calls.map(({ method }) => method)).toEqual(['HEAD']);
    expect(calls[0]?.headers['user-agent']).toBe('test agent');
  });
});

test('one host is asked one at a time, several hosts at once', async () => {
  const running = new Map<string, number>();
  let most = 0;
  let together = 0;
  const ask = async (address: string) => {
    const { host } = new URL(address);
    running.set(host, (running.get(host) ?? 0) + 1);
    most = Math.max(most, running.get(host) ?? 0);
    together = Math.max(
      together,
      Array.from(running.values()).reduce((a, b) => a + b, 0)
    );
    await new Promise((resolve) => setImmediate(resolve));
    running.set(host, (running.get(host) ?? 0) - 1);
    return { outcome: 'ok' as const };
  };
  const addresses = ['a', 'a', 'a', 'b', 'b', 'c', 'c'].map((host, i) => `https://${host}/${i}`);
  const answered: string[] = [];
  const keep = async (address: string) => void answered.push(address);
  await checkAddresses(addresses, ask, keep, { hostDelay: 1, hostsAtOnce: 2 });
  expect(answered.sort()).toEqual(addresses);
  expect([most, together]).toEqual([1, 2]);
});
