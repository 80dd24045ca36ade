import { useCallback, useState } from 'react';
import { JobName, retryRun, startRun, stopRun } from '../../common/api/contracts/runs';
import { callContract } from '../services/call_contract';
import { failureOf, PageFailure } from '../services/page_failure';
import { usePageServices } from '../services/page_services';

export interface RunActions {
  /** Something was asked and not answered yet. */
  readonly busy: boolean;
  readonly failure?: PageFailure;
  readonly start: (job: JobName) => void;
  readonly stop: (id: string) => void;
  readonly retry: (id: string) => void;
  readonly dismiss: () => void;
}

/** Starts, stops and retries runs. @param onDone called when the server has accepted */
export function useRunActions(onDone: () => void): RunActions {
  const { http } = usePageServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PageFailure>();
  const act = useCallback(
    async (work: () => Promise<unknown>) => {
      setBusy(true);
      setFailure(undefined);
      try {
        await work();
      } catch (error) {
        setFailure(failureOf(error));
      }
      setBusy(false);
      onDone();
    },
    [onDone]
  );
  return {
    busy,
    failure,
    start: (job) => void act(() => callContract(http, startRun, { body: job })),
    stop: (id) => void act(() => callContract(http, stopRun, { params: { id } })),
    retry: (id) => void act(() => callContract(http, retryRun, { params: { id } })),
    dismiss: () => setFailure(undefined),
  };
}
