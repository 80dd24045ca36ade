import { SextantError } from '../../common/errors';
import { statusOf } from './opensearch_error';
import { Transport } from './transport';

/** How long is waited for an OpenSearch that is away, overloaded or full. */
export interface Patience {
  /** From the first failure on, ms. */
  readonly longest: number;
  /** Asked before each try; where it says no, nothing is tried again. */
  readonly isWanted?: () => boolean;
  /** Told of each failure that is tried again. */
  readonly onWait?: (reason: string) => void;
}

/** Ten minutes: a restart, a full disk that somebody is told of. */
export const PATIENCE: Patience = { longest: 600_000 };

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/** Does the failure pass: no answer, overload, a node that starts? */
export function isPassing(status: number | undefined): boolean {
  return status === undefined || status === 429 || status >= 500;
}

/** Full jitter: writers that failed together do not come back together. Milliseconds. */
function pauseAfter(failures: number): Promise<void> {
  const pause = Math.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
  return new Promise((resolve) => {
    setTimeout(resolve, pause);
  });
}

/** Waits between tries, longer each time. */
export function backoff({ longest, isWanted = () => true, onWait }: Patience) {
  let failures = 0;
  let since = 0;
  return {
    /** After a failure. @returns false where it is not to be tried again */
    async next(reason: string): Promise<boolean> {
      if (failures === 0) since = performance.now();
      failures += 1;
      if (!isWanted() || performance.now() - since > longest) return false;
      onWait?.(reason);
      await pauseAfter(failures);
      return true;
    },
    succeeded(): void {
      failures = 0;
    },
  };
}

/** Is it the request that is wrong, and will be wrong again? */
function isFinal(error: unknown): boolean {
  return error instanceof SextantError || !isPassing(statusOf(error));
}

/**
 * A transport that outlasts an OpenSearch that is away for a while. What it asks must bear to be done
 * twice: an answer may be lost after the work was done.
 */
export function patientTransport(transport: Transport, patience: Patience): Transport {
  return {
    async request(parameters) {
      const wait = backoff(patience);
      for (;;) {
        try {
          return await transport.request(parameters);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          if (isFinal(error) || !(await wait.next(reason))) throw error;
        }
      }
    },
  };
}
