import { useCallback, useEffect, useState } from 'react';
import type { ContractOutput } from '../../common/api/contract';
import { listRuns } from '../../common/api/contracts/runs';
import { Call, useCall } from '../services/use_call';
import type { RunsView } from './use_runs_view';

/** Between two looks at runs, ms: while one runs, and while none does. */
const PERIOD = { running: 2_000, quiet: 15_000 };

export interface Runs extends Call<ContractOutput<typeof listRuns>> {
  readonly refresh: () => void;
}

/** The runs of a view, asked again by itself so that progress is seen. */
export function useRuns({ kind, state, page }: RunsView): Runs {
  const [version, setVersion] = useState(0);
  const refresh = useCallback(() => setVersion((before) => before + 1), []);
  const query = { page: String(page), ...(kind && { kind }), ...(state && { state }) };
  const call = useCall(listRuns, { query }, version);
  const running = call.data?.runs.some((run) => run.state === 'running') ?? false;
  useEffect(() => {
    const timer = setInterval(refresh, running ? PERIOD.running : PERIOD.quiet);
    return () => clearInterval(timer);
  }, [running, refresh]);
  return { ...call, refresh };
}
