import { createContext, useContext } from 'react';
import type { Status } from '../../common/api/contracts/status';

interface SharedStatus {
  /** Undefined until the server has told it. */
  readonly status?: Status;
  /** Grows when the reader refreshes the page. */
  readonly version: number;
  readonly reload: () => void;
}

const Context = createContext<SharedStatus>({ version: 0, reload: () => undefined });

export const StatusProvider = Context.Provider;

/** When data last came in: every page says it. */
export function useStatus(): SharedStatus {
  return useContext(Context);
}
