import { BoundedCache } from '../bounded_cache';
import { DocumentPart, NO_PART, sharedPart } from '../document_part';
import { StepFactory, VisitStep } from '../pipeline';
import { utcMonths } from '../utc_months';

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
  const monthOf = utcMonths();
  let month = '';
  let agentsByAddress = new BoundedCache<BoundedCache<Visitor>>(4096);

  function turnTo(next: string): void {
    month = next;
    agentsByAddress = new BoundedCache(4096);
  }

  return ({ entry, address }) => {
    const { user, agent, stored } = entry;
    if (stored) return known(stored['sextant.visitor']).part;
    if (address === '' && !user) return NO_PART;
    const asked = monthOf(entry.time);
    if (asked !== month) turnTo(asked);
    // Those who log in are few; the others are told by strings that are hashed already.
    const found = user
      ? known(ask({ address, user, agent, month }))
      : agentsByAddress
          .get(address, () => new BoundedCache(64))
          .get(agent || '', () => known(ask({ address, agent, month })));
    // The month's key is not there yet: the next one asks again.
    if (found.hash === undefined) turnTo('');
    return found.part;
  };
};
