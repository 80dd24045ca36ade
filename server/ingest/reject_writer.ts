import type { RefusedAction } from '../store/bulk_body';
import { rejectStore, IdentifiedReject } from '../store/rejects';
import type { Transport } from '../store/transport';
import type { FoundReject } from './block_task';
import { offsetOfId, requestId, streamOfId } from './request_id';
import type { RunCounts } from './run_counts';
import type { ReadStream } from './stream_services';

const MOST = 2000;

/** Keeps what could not be read or was refused by the index, gathered into few writes. */
export function rejectWriter(
  transport: Transport,
  run: string,
  now: () => Date,
  counts: RunCounts
) {
  const store = rejectStore(transport);
  const files = new Map<string, string>();
  let open: IdentifiedReject[] = [];

  function take(stream: string, { offset, reason, excerpt }: FoundReject): void {
    open.push({
      id: requestId(stream, offset),
      document: {
        '@timestamp': now().toISOString(),
        run,
        reason,
        'log.file.path': files.get(stream) ?? '',
        'log.offset': offset,
        ...(excerpt === undefined ? {} : { excerpt }),
      },
    });
  }

  async function flush(): Promise<void> {
    const rejects = open;
    open = [];
    if (rejects.length > 0) await store.write(rejects);
  }

  return {
    async add({ id, file }: ReadStream, rejects: readonly FoundReject[]): Promise<void> {
      files.set(id, file);
      for (const reject of rejects) take(id, reject);
      if (open.length >= MOST) await flush();
    },
    addRefused(refused: readonly RefusedAction[]): void {
      for (const { id, reason } of refused) {
        take(streamOfId(id), { offset: offsetOfId(id), reason });
      }
      if (refused.length > 0) counts.add({ rejected: refused.length });
    },
    flush,
  };
}
