const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 30_000;

/** Milliseconds before the attempt after `failures` failed ones: 2 s, 4 s, 8 s … 30 s. */
export function retryDelay(failures: number): number {
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.max(0, failures - 1));
}

export interface Trying {
  /** Tries at once instead of waiting. */
  now(): void;
  /** Cancels what is under way; nothing is tried any more. */
  stop(): void;
}

/** What tells that trying again is worthwhile: the reader is back, or the network is. */
const WAKE_EVENTS = ['focus', 'online'] as const;

/**
 * Calls `attempt` until it resolves to true, with growing delays between the calls.
 * @param attempt resolves to false where it is worth trying again; must not reject
 */
export function keepTrying(attempt: (signal: AbortSignal) => Promise<boolean>): Trying {
  const abort = new AbortController();
  let failures = 0;
  let timer: number | undefined;
  let running = false;

  const run = async () => {
    window.clearTimeout(timer);
    running = true;
    const done = await attempt(abort.signal);
    running = false;
    if (abort.signal.aborted) return;
    if (done) stop();
    else {
      failures += 1;
      timer = window.setTimeout(run, retryDelay(failures));
    }
  };
  const now = () => {
    if (!running && !abort.signal.aborted) void run();
  };
  const stop = () => {
    abort.abort();
    window.clearTimeout(timer);
    WAKE_EVENTS.forEach((event) => window.removeEventListener(event, now));
  };

  WAKE_EVENTS.forEach((event) => window.addEventListener(event, now));
  void run();
  return { now, stop };
}
