import type { Run } from '../../common/api/contracts/runs';
import { before } from '../../common/codecs/period';
import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import { LinkDocument } from '../../common/index_schema/links';
import { LinkCheckConfiguration } from '../configuration/link_check';
import { refresh } from '../store/indices';
import { linkCheckStore } from '../store/link_checks';
import { Transport } from '../store/transport';
import { askLink, LinkAnswer } from './ask_link';
import { checkAddresses } from './check_addresses';
import { linkedAddresses, markBroken } from './linked_addresses';

export interface CheckLinksOptions {
  readonly transport: Transport;
  /** Catalogue sources whose records' links are asked. */
  readonly sources: readonly string[];
  readonly linkCheck: LinkCheckConfiguration;
  readonly now: () => Date;
  readonly onProgress: (run: Run) => void;
  readonly stop?: AbortSignal;
}

const BATCH = 100;

/** Asked before those that worked of late: what was never asked, then what was asked longest ago. */
function dueOf(
  addresses: ReadonlySet<string>,
  known: ReadonlyMap<string, LinkDocument>,
  { recheck, exceptHosts }: LinkCheckConfiguration,
  now: Date
): string[] {
  const earliest = before(now, recheck).toISOString();
  const checkedAt = (address: string) => known.get(address)?.checked ?? '';
  const works = (address: string) => known.get(address)?.outcome === 'ok';
  return Array.from(addresses)
    .filter((address) => !exceptHosts.includes(new URL(address).hostname.toLowerCase()))
    .filter((address) => !works(address) || checkedAt(address) < earliest)
    .sort((a, b) => (checkedAt(a) < checkedAt(b) ? -1 : 1));
}

/**
 * Asks the addresses that records of the last snapshots link to, keeps what they answer and marks the
 * records. Where nobody at all answers this machine is cut off: then nothing is kept.
 * @throws SextantError
 */
export async function checkLinks(run: Run, options: CheckLinksOptions): Promise<Run> {
  const { transport, sources, linkCheck, now, onProgress, stop } = options;
  const store = linkCheckStore(transport);
  const addresses = await linkedAddresses(transport, sources);
  const known = await store.find(Array.from(addresses));
  const due = dueOf(addresses, known, linkCheck, now()).slice(0, linkCheck.most);
  const done = { ok: 0, broken: 0, unknown: 0, skipped: 0 };
  let read = 0;
  let heard = false;
  let kept: LinkDocument[] = [];

  async function keep(): Promise<void> {
    if (!heard || kept.length === 0) return;
    const batch = kept;
    kept = [];
    await store.save(batch);
  }

  async function onAnswer(address: string, { outcome, status, reason }: LinkAnswer): Promise<void> {
    const checked = now().toISOString();
    const since = known.get(address)?.broken_since ?? checked;
    read += 1;
    done[outcome] += 1;
    heard = heard || status !== undefined;
    kept.push({
      ...{ address, host: new URL(address).host, outcome, status, reason, checked },
      ...(outcome === 'broken' ? { broken_since: since } : {}),
    });
    onProgress({ ...run, read, progress: read / due.length, done: { ...done } });
    if (kept.length >= BATCH) await keep();
  }

  const asking = { ...linkCheck, stop };
  try {
    await checkAddresses(due, (each) => askLink(each, asking), onAnswer, { ...linkCheck, stop });
  } finally {
    await keep();
  }
  if (!heard && done.broken > 0) {
    throw new SextantError(
      'source_unreachable',
      `None of ${due.length} addresses answered: this machine may be cut off. Nothing was kept`
    );
  }
  await refresh(transport, INDEX.links);
  const records = await markBroken(transport, sources, await store.broken());
  return { ...run, read, done: { ...done, records_with_broken_links: records } };
}
