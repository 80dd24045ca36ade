export interface InFlight {
  /** Starts a task; waits first while the most are running. @throws what an earlier one threw */
  start(task: () => Promise<void>): Promise<void>;
  /** Waits for all. @throws what the first one threw */
  end(): Promise<void>;
  /** Waits for all, whatever became of them. */
  settle(): Promise<void>;
}

/** Runs at most `most` tasks at once; after one has failed no further one is started. */
export function inFlight(most: number): InFlight {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;

  function check(): void {
    if (failure) throw failure.error;
  }

  async function start(task: () => Promise<void>): Promise<void> {
    while (running.size >= most) await Promise.race(running);
    check();
    const run: Promise<void> = task()
      .catch((error: unknown) => {
        failure = failure ?? { error };
      })
      .then(() => void running.delete(run));
    running.add(run);
  }

  async function settle(): Promise<void> {
    await Promise.all(running);
  }

  async function end(): Promise<void> {
    await settle();
    check();
  }

  return { start, end, settle };
}
