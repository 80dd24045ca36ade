const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopSignal {
  /** Resolves with the first signal. */
  readonly asked: Promise<void>;
  readonly isAsked: () => boolean;
  /** Gives the signals back to Node. */
  release(): void;
}

/** From now on Ctrl-C is a wish to stop, not the end of the process. */
export function listenForStop(): StopSignal {
  let asked = false;
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  const listener = () => {
    asked = true;
    resolve();
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    asked: promise,
    isAsked: () => asked,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, listener);
    },
  };
}
