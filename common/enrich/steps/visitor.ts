import { BoundedCache } from '../bounded_cache';
import { DocumentPart, NO_PART, sharedPart } from '../document_part';
import { StepFactory, VisitStep } from '../pipeline';

interface Visitor {
  readonly hash?: string;
  readonly part: DocumentPart;
}

const known = (hash: string | undefined): Visitor => ({
  hash,
  part: hash === undefined ? NO_PART : sharedPart({ 'sextant.visitor': hash }),
});

/** The keyed hash of who asked, for the UTC month of the request. Absent without a key, and for nobody. */
export const visitor: StepFactory<VisitStep> = (_options, ports) => {
  if (!ports.visitor) return undefined;
  const ask = ports.visitor;
  let month = '';
  let from = 0;
  let until = 0;
  let agentsByAddress = new BoundedCache<BoundedCache<Visitor>>(4096);

  function turnTo(time: number): void {
    const date = new Date(time);
    const [year, at] = [date.getUTCFullYear(), date.getUTCMonth()];
    [from, until] = [Date.UTC(year, at), Date.UTC(year, at + 1)];
    month = date.toISOString().slice(0, 7);
    agentsByAddress = new BoundedCache(4096);
  }

  return ({ entry, address }) => {
    const { user, agent, stored } = entry;
    if (stored) return known(stored['sextant.visitor']).part;
    if (address === '' && !user) return NO_PART;
    if (!(entry.time >= from && entry.time < until)) turnTo(entry.time);
    // Those who log in are few; the others are told by strings that are hashed already.
    const found = user
      ? known(ask({ address, user, agent, month }))
      : agentsByAddress
          .get(address, () => new BoundedCache(64))
          .get(agent || '', () => known(ask({ address, agent, month })));
    // The month's key is not there yet: the next one asks again.
    if (found.hash === undefined) until = from;
    return found.part;
  };
};
