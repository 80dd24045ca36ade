import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { TransportRequest } from '../store/transport';
import { destroyVisitorKey, storedVisitorKeys } from '../store/visitor_keys';
import { keysOfFile, keysOfRun, visitorHash } from './visitor_keys';

const failure = (statusCode: number) =>
  Object.assign(new Error(String(statusCode)), { statusCode });

/** An OpenSearch that knows documents of one index; every call takes a turn of its own. */
function fakeOpenSearch() {
  const documents = new Map<string, object>();
  const calls: string[] = [];
  let made = false;
  async function request({ method, path, body = {} }: TransportRequest) {
    calls.push(`${method} ${path}`);
    await new Promise((resolve) => setImmediate(resolve));
    const [, , kind, id = ''] = path.split('/');
    if (kind === undefined) {
      if (made) throw Object.assign(failure(400), { message: 'resource_already_exists_exception' });
      made = true;
    } else if (method === 'GET') {
      const found = documents.get(id);
      if (!found) throw failure(404);
      return { body: { _source: found } };
    } else if (method === 'DELETE') {
      if (!documents.delete(id)) throw failure(404);
    } else if (documents.has(id)) {
      throw failure(409);
    } else documents.set(id, body);
    return { body: {} };
  }
  return { transport: { request }, calls, documents };
}

const now = () => new Date('2026-03-01T00:00:00Z');

describe('keys in OpenSearch', () => {
  test('are made once a month, and two writers agree', async () => {
    const { transport, documents } = fakeOpenSearch();
    const [one, two] = [storedVisitorKeys(transport, now), storedVisitorKeys(transport, now)];
    const months = ['2026-01', '2026-02', '2026-01'];
    await Promise.all([one.ensure(months), two.ensure(months)]);
    expect(Array.from(documents.keys()).sort()).toEqual(['2026-01', '2026-02']);
    expect(one.keyOf('2026-01')).toHaveLength(32);
    expect(one.keyOf('2026-01')).toEqual(two.keyOf('2026-01'));
    expect(one.keyOf('2026-01')).not.toEqual(one.keyOf('2026-02'));
    const later = storedVisitorKeys(transport, now);
    await later.ensure(['2026-01']);
    expect(later.keyOf('2026-01')).toEqual(one.keyOf('2026-01'));
  });

  test('are asked for once', async () => {
    const { transport, calls } = fakeOpenSearch();
    const keys = storedVisitorKeys(transport, now);
    expect(keys.keyOf('2026-01')).toBeUndefined();
    await keys.ensure(['2026-01']);
    const asked = calls.length;
    await keys.ensure(['2026-01']);
    expect(calls).toHaveLength(asked);
  });

  test('are not made for impossible months', async () => {
    const { transport, calls } = fakeOpenSearch();
    await storedVisitorKeys(transport, now).ensure(['', '2026-13', '+01000', '../x']);
    expect(calls).toEqual([]);
  });

  test('say why they cannot be had, and are tried again', async () => {
    const { transport } = fakeOpenSearch();
    let there = false;
    const keys = storedVisitorKeys(
      { request: (asked) => (there ? transport.request(asked) : Promise.reject(failure(403))) },
      now
    );
    await expect(keys.ensure(['2026-01'])).rejects.toMatchObject({ code: 'forbidden' });
    there = true;
    await keys.ensure(['2026-01']);
    expect(keys.keyOf('2026-01')).toHaveLength(32);
  });

  test('are destroyed with their month', async () => {
    const { transport, documents } = fakeOpenSearch();
    await storedVisitorKeys(transport, now).ensure(['2026-01']);
    await destroyVisitorKey(transport, '2026-01');
    await destroyVisitorKey(transport, '2026-01');
    expect(documents.size).toBe(0);
  });
});

describe('keys of a file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'keys-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };

  test('are the same wherever the file is read, and differ by month', () => {
    const path = file('key', 'k'.repeat(32));
    const [one, two] = [keysOfFile(path), keysOfFile(path)];
    expect(one.keyOf('2026-01')).toEqual(two.keyOf('2026-01'));
    expect(one.keyOf('2026-01')).not.toEqual(one.keyOf('2026-02'));
    expect(one.keyOf('nonsense')).toBeUndefined();
  });

  test('must be long enough', () => {
    expect(() => keysOfFile(file('short', 'k'))).toThrow('at least 32 bytes');
    expect(() => keysOfFile(join(directory, 'absent'))).toThrow('cannot be read');
  });
});

describe('visitors', () => {
  const clues = { address: '192.0.2.7', user: undefined, agent: 'QGIS', month: '2026-01' };

  test('are 16 characters that tell nothing, by address, user, agent and month', () => {
    const hash = visitorHash(keysOfRun());
    const base = hash(clues);
    expect(base).toMatch(/^[\w-]{16}$/);
    expect(hash({ ...clues, address: '::ffff:192.0.2.7' })).toBe(base);
    const others = [
      hash({ ...clues, address: '192.0.2.8' }),
      hash({ ...clues, user: 'ann' }),
      hash({ ...clues, agent: 'curl' }),
      hash({ ...clues, month: '2026-02' }),
      visitorHash(keysOfRun())(clues),
    ];
    expect(new Set([base, ...others]).size).toBe(6);
  });

  test('are unknown without a key', () => {
    const none = visitorHash({ keyOf: () => undefined, ensure: async () => undefined });
    expect(none(clues)).toBeUndefined();
  });
});
