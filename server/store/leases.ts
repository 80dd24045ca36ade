import { hostname } from 'os';
import { performance } from 'perf_hooks';
import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import type { LeaseDocument } from '../../common/index_schema/leases';
import { Holder, hasEnded, thisProcess } from './holder';
import { Transport } from './transport';
import { DocumentVersion, Versioned, versionedDocuments } from './versioned_documents';

export interface Lease {
  readonly name: string;
  /** Grows with every taker: writes with the epoch of one before are refused. */
  readonly epoch: number;
  /** False once another may have it. To be asked before each write; the epoch fences what slips through. */
  isHeld(): boolean;
  /** @throws SextantError where it was lost */
  assertHeld(): void;
  /** Gives it back: another takes it at once. */
  release(): Promise<void>;
}

export interface LeaseOptions {
  readonly transport: Transport;
  readonly now: () => Date;
  /** A holder that did not renew for so long may be taken over from, ms. */
  readonly ttl?: number;
  readonly holder?: Holder;
}

export const LEASE_TTL = 20_000;

/** Renewals in the time of a lease: one may be lost without losing it. */
const RENEWALS = 4;

/** Milliseconds of a clock that nobody sets; it goes on while the process is stopped. */
const clock = () => performance.now();

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/** What a taker saw: the state that must not have changed for a whole TTL of its own clock. */
interface Watched {
  readonly seqNo: number;
  readonly since: number;
}

/**
 * Leases on names: one process at a time, in a whole fleet, without a common clock. A lease is taken over
 * only after its document did not change for a TTL by the taker's own clock, or where its holder is a
 * process of this machine that has ended.
 */
export function leaseStore(options: LeaseOptions) {
  const { transport, now, ttl = LEASE_TTL, holder = thisProcess } = options;
  const documents = versionedDocuments<LeaseDocument>(transport, INDEX.leases);
  const watched = new Map<string, Watched>();

  const documentOf = (epoch: number, isHeld: boolean): LeaseDocument => ({
    '@timestamp': now().toISOString(),
    epoch,
    host: hostname(),
    ...(isHeld ? { holder: holder.id, place: holder.place, pid: holder.pid } : {}),
  });

  function mayTake(name: string, { document, version }: Versioned<LeaseDocument>): boolean {
    const { holder: other, place = '', pid = 0 } = document;
    if (other === undefined || hasEnded({ place, pid })) return true;
    const before = watched.get(name);
    if (before?.seqNo === version.seqNo) return clock() - before.since >= ttl;
    watched.set(name, { seqNo: version.seqNo, since: clock() });
    return false;
  }

  function held(name: string, epoch: number, first: DocumentVersion, since: number): Lease {
    let version: DocumentVersion | undefined = first;
    let renewed = since;
    let writing: Promise<void> = Promise.resolve();

    /** A renewal of which the answer was lost is no other's. */
    async function ownVersion(): Promise<DocumentVersion | undefined> {
      const found = await documents.get(name);
      const isOwn = found?.document.holder === holder.id && found.document.epoch === epoch;
      return isOwn ? found.version : undefined;
    }

    async function write(isHeld: boolean): Promise<void> {
      if (!version) return;
      const started = clock();
      const next =
        (await documents.compareAndSet(name, documentOf(epoch, isHeld), version)) ??
        (await ownVersion());
      version = isHeld ? next : undefined;
      if (next) renewed = started;
    }
    const isHeld = () => version !== undefined && clock() - renewed < ttl;
    const timer = setInterval(() => {
      if (!version) clearInterval(timer);
      // OpenSearch may be away for a while: the next one may succeed, and `isHeld` tells.
      writing = writing.then(() => write(true)).catch(() => undefined);
    }, ttl / RENEWALS);
    timer.unref();

    return {
      name,
      epoch,
      isHeld,
      assertHeld() {
        if (isHeld()) return;
        throw new SextantError('conflict', `Another process took over ${name}: this one stops`);
      },
      async release() {
        clearInterval(timer);
        await writing;
        await write(false);
      },
    };
  }

  /** Undefined where another holds it. @throws SextantError where OpenSearch stays away */
  async function tryAcquire(name: string): Promise<Lease | undefined> {
    const found = await documents.get(name);
    if (found && !mayTake(name, found)) return undefined;
    const epoch = (found?.document.epoch ?? 0) + 1;
    const started = clock();
    const version = await documents.compareAndSet(name, documentOf(epoch, true), found?.version);
    watched.delete(name);
    return version && held(name, epoch, version, started);
  }

  /**
   * Waits until it is free.
   * @param isWanted asked while waiting; where it says no, undefined is returned
   */
  async function acquire(
    name: string,
    isWanted: () => boolean = () => true
  ): Promise<Lease | undefined> {
    for (;;) {
      const lease = await tryAcquire(name);
      if (lease || !isWanted()) return lease;
      await wait(Math.min(1000, ttl / RENEWALS));
    }
  }

  return { tryAcquire, acquire };
}

export type LeaseStore = ReturnType<typeof leaseStore>;
