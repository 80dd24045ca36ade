import { keepTrying, retryDelay } from './keep_trying';

beforeEach(() => {
  jest.useFakeTimers();
  const events = new EventTarget();
  Object.assign(globalThis, {
    window: Object.assign(events, {
      setTimeout: (...given: Parameters<typeof setTimeout>) => setTimeout(...given),
      clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    }),
  });
});

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'window');
});

test('delays grow and stay bounded', () => {
  expect([1, 2, 3, 4, 5, 9].map(retryDelay)).toEqual([2000, 4000, 8000, 16000, 30000, 30000]);
});

test('tries until it works, then no more', async () => {
  const attempt: jest.Mock<Promise<boolean>> = jest.fn(async () => attempt.mock.calls.length === 3);
  keepTrying(attempt);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(attempt).toHaveBeenCalledTimes(3);
});

test('a reader who comes back need not wait', async () => {
  const attempt = jest.fn(async () => false);
  const trying = keepTrying(attempt);
  await jest.advanceTimersByTimeAsync(0);
  window.dispatchEvent(new Event('focus'));
  await jest.advanceTimersByTimeAsync(0);
  expect(attempt).toHaveBeenCalledTimes(2);
  trying.stop();
  window.dispatchEvent(new Event('online'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(attempt).toHaveBeenCalledTimes(2);
});

test('stopping cancels what is under way', async () => {
  const signals: AbortSignal[] = [];
  const trying = keepTrying(async (signal) => {
    signals.push(signal);
    return false;
  });
  trying.stop();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});
