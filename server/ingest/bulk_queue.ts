import type { BulkBody, BulkBodyOutcome } from '../store/bulk_body';

export type WriteBulk = (body: BulkBody) => Promise<BulkBodyOutcome>;

/** Documents and bytes of a bulk write; larger ones gain nothing. */
const MOST_DOCUMENTS = 4000;
const MOST_BYTES = 4 * 1024 * 1024;

/** Under way at once: one is on its way while the index works on the other. */
const IN_FLIGHT = 2;

interface Open {
  parts: Buffer[];
  bytes: number;
  count: number;
  deletes: number;
  readonly settled: Promise<void>;
  settle(sent: Promise<void>): void;
}

/**
 * Gathers bodies for the same index into larger ones and keeps few under way: who adds waits while the
 * index is behind, so that memory stays bounded.
 */
export function bulkQueue(write: WriteBulk, told: (outcome: BulkBodyOutcome) => void) {
  const open = new Map<string, Open>();
  const flying = new Set<Promise<void>>();

  function newOpen(): Open {
    let settle: Open['settle'] = () => undefined;
    const settled = new Promise<void>((resolve) => (settle = resolve));
    settled.catch(() => undefined);
    return { parts: [], bytes: 0, count: 0, deletes: 0, settled, settle };
  }

  async function send(target: string): Promise<void> {
    const found = open.get(target);
    if (!found) return;
    open.delete(target);
    const { parts, count, deletes, settle } = found;
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const sent: Promise<void> = write({ target, bytes, count, deletes }).then(told);
    settle(sent);
    const flight: Promise<void> = sent.then(
      () => void flying.delete(flight),
      () => void flying.delete(flight)
    );
    flying.add(flight);
    while (flying.size >= IN_FLIGHT) await Promise.race(flying);
  }

  /** @returns a promise of the write itself; waiting for this call only keeps the pace */
  async function add({
    target,
    bytes,
    count,
    deletes = 0,
  }: BulkBody): Promise<{ written: Promise<void> }> {
    let found = open.get(target);
    if (!found) open.set(target, (found = newOpen()));
    found.parts.push(bytes);
    found.bytes += bytes.length;
    found.count += count;
    found.deletes += deletes;
    const { settled } = found;
    if (found.count >= MOST_DOCUMENTS || found.bytes >= MOST_BYTES) await send(target);
    return { written: settled };
  }

  /** Sends what is gathered. */
  async function flush(): Promise<void> {
    for (const target of Array.from(open.keys())) await send(target);
  }

  return { add, flush };
}

export type BulkQueue = ReturnType<typeof bulkQueue>;
