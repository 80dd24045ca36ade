const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs work that is told when the process is asked to end. The first signal is a wish to stop at
 * the next good place, a second one ends the process as ever.
 */
export async function untilStopped<A>(work: (stop: AbortSignal) => Promise<A>): Promise<A> {
  const stop = new AbortController();
  const listener = () => {
    for (const signal of SIGNALS) process.off(signal, listener);
    stop.abort(new Error('The process was asked to stop'));
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, listener);
  }
}
