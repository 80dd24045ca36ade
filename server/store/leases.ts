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
  /** False once another may have it. The epoch fences writes that slip through. */
  isHeld(): boolean;
  /** Somebody waits for it: it should be given back soon. */
  isAskedFor(): boolean;
  /** @throws SextantError where it was lost, or could not be renewed in time */
  assertHeld(): void;
  /**
   * To be called before writes that outlast an OpenSearch that is away: where it could not be renewed in
   * time it is now, since nobody may have taken it. @throws SextantError where another has it
   */
  ensureHeld(): Promise<void>;
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

/** Between two looks whether it is free, ms. Who gave it back since it was asked for waits longer. */
export const LONGEST_WAIT = 1000;

/** Milliseconds of a clock that nobody sets; it goes on while the process is stopped. */
const clock = () => performance.now();

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

const lost = (name: string) =>
  new SextantError('conflict', `Another process took over ${name}: this one stops`);

/** Two takers of one process must not take each other's write for their own. */
let takers = 0;

interface Taken {
  readonly epoch: number;
  /** When the taker began to write, by its own clock. */
  readonly since: number;
  readonly taker: string;
}

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

  /** @param taker absent where nobody holds it */
  const documentOf = (epoch: number, taker?: string): LeaseDocument => ({
    '@timestamp': now().toISOString(),
    epoch,
    host: hostname(),
    ...(taker === undefined ? {} : { holder: taker, place: holder.place, pid: holder.pid }),
  });

  function mayTake(name: string, { document, version }: Versioned<LeaseDocument>): boolean {
    const { holder: other, place = '', pid = 0 } = document;
    if (other === undefined || hasEnded({ place, pid })) return true;
    const before = watched.get(name);
    if (before?.seqNo === version.seqNo) return clock() - before.since >= ttl;
    watched.set(name, { seqNo: version.seqNo, since: clock() });
    return false;
  }

  function held(name: string, taken: Taken, first: DocumentVersion): Lease {
    const { epoch, since, taker } = taken;
    let version: DocumentVersion | undefined = first;
    let renewed = since;
    let isAskedFor = false;
    let writing: Promise<void> | undefined;

    /** A renewal of which the answer was lost is no other's. */
    async function ownVersion(): Promise<DocumentVersion | undefined> {
      const found = await documents.get(name);
      const isOwn = found?.document.holder === taker && found.document.epoch === epoch;
      isAskedFor = isAskedFor || found?.document.asked_for === true;
      return isOwn ? found.version : undefined;
    }

    async function write(isHeld: boolean): Promise<void> {
      const started = clock();
      const document = documentOf(epoch, isHeld ? taker : undefined);
      let next: DocumentVersion | undefined;
      for (let before = version; before && !next; before = next ? before : await ownVersion()) {
        next = await documents.compareAndSet(name, document, before);
      }
      version = isHeld ? next : undefined;
      if (next) renewed = started;
    }

    /** One at a time: two of our own would take each other for another's. */
    function renew(): Promise<void> {
      writing = writing ?? write(true).finally(() => (writing = undefined));
      return writing;
    }

    const isHeld = () => version !== undefined && clock() - renewed < ttl;
    const timer = setInterval(() => {
      if (!version) clearInterval(timer);
      // OpenSearch may be away for a while: the next one may succeed, and `isHeld` tells.
      else renew().catch(() => undefined);
    }, ttl / RENEWALS);
    timer.unref();

    return {
      name,
      epoch,
      isHeld,
      isAskedFor: () => isAskedFor,
      assertHeld() {
        if (!isHeld()) throw lost(name);
      },
      async ensureHeld() {
        // One that was under way may have begun too long ago.
        for (let tries = 2; !isHeld() && version && tries > 0; tries -= 1) await renew();
        if (!version) throw lost(name);
      },
      async release() {
        clearInterval(timer);
        await writing?.catch(() => undefined);
        await write(false);
      },
    };
  }

  /** Undefined where another holds it. @throws SextantError where OpenSearch stays away */
  async function tryAcquire(name: string): Promise<Lease | undefined> {
    const found = await documents.get(name);
    if (found && !mayTake(name, found)) return undefined;
    const epoch = (found?.document.epoch ?? 0) + 1;
    const taken = { epoch, since: clock(), taker: `${holder.id}.${(takers += 1)}` };
    const document = documentOf(epoch, taken.taker);
    const version = await documents.compareAndSet(name, document, found?.version);
    watched.delete(name);
    return version && held(name, taken, version);
  }

  /** Tells its holder, who may give it back. */
  async function ask(name: string): Promise<void> {
    const found = await documents.get(name);
    if (!found || found.document.holder === undefined || found.document.asked_for) return;
    const version = await documents.compareAndSet(
      name,
      { ...found.document, asked_for: true },
      found.version
    );
    const before = watched.get(name);
    // Our own write is no sign of life of its holder.
    if (version && before?.seqNo === found.version.seqNo) {
      watched.set(name, { seqNo: version.seqNo, since: before.since });
    }
  }

  /**
   * Waits until it is free.
   *
   * @param isWanted asked while waiting; where it says no, undefined is returned
   * @param mustAsk tells the holder: one that follows a log gives it back only so
   */
  async function acquire(
    name: string,
    isWanted: () => boolean = () => true,
    mustAsk = false
  ): Promise<Lease | undefined> {
    for (;;) {
      const lease = await tryAcquire(name);
      if (lease || !isWanted()) return lease;
      if (mustAsk) await ask(name);
      await wait(Math.min(LONGEST_WAIT, ttl / RENEWALS));
    }
  }

  return { tryAcquire, acquire };
}

export type LeaseStore = ReturnType<typeof leaseStore>;
