import type { Transport } from '../store/transport';
import { keepProvisioning, pauseAfter } from './keep_provisioning';

function logger() {
  const said: string[] = [];
  const say = (level: string) => (message: string | Error) => void said.push(`${level} ${message}`);
  return { said, info: say('info'), warn: say('warn'), error: say('error') };
}

function away(): Transport {
  return {
    request: () => Promise.reject(Object.assign(new Error('refused'), { name: 'ConnectionError' })),
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('waits longer after each failure, up to five minutes', () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 300_000]);
});

it('warns once while OpenSearch is away, and goes on when it is back', async () => {
  const log = logger();
  let there = false;
  const transport: Transport = {
    request: (parameters) =>
      there ? Promise.resolve({ statusCode: 200, body: {} }) : away().request(parameters),
  };
  const stop = keepProvisioning(transport, log);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(log.said).toEqual([expect.stringMatching(/^warn .*is it running\?\): trying again$/)]);
  there = true;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(log.said[1]).toBe('info The indices of Sextant are prepared');
  expect(jest.getTimerCount()).toBe(0);
  stop();
});

it('leaves no timer when it is stopped', async () => {
  const stop = keepProvisioning(away(), logger());
  await jest.advanceTimersByTimeAsync(1_000);
  expect(jest.getTimerCount()).toBe(1);
  stop();
  expect(jest.getTimerCount()).toBe(0);
});

it('says which account is needed where the account may not', async () => {
  const log = logger();
  const refuse = () => Promise.reject(Object.assign(new Error('no'), { statusCode: 403 }));
  const stop = keepProvisioning({ request: refuse }, log);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(log.said[0]).toContain('opensearch.username in sextant.yml');
  stop();
});
