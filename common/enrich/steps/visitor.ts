import { BoundedCache } from '../bounded_cache';
import { StepFactory } from '../pipeline';

interface Visitor {
  readonly hash?: string;
}

/** The keyed hash of who asked, for the UTC month of the request. Absent without a key, and for nobody. */
export const visitor: StepFactory = (_options, ports) => {
  if (!ports.visitor) return undefined;
  const ask = ports.visitor;
  let current = '';
  let agentsByAddress = new BoundedCache<BoundedCache<Visitor>>(4096);

  return ({ document, entry, address }) => {
    const { user, agent, stored } = entry;
    if (stored) {
      document['sextant.visitor'] = stored['sextant.visitor'];
      return;
    }
    if (address === '' && !user) return;
    const month = (document['@timestamp'] || '').slice(0, 7);
    if (month !== current) {
      agentsByAddress = new BoundedCache(4096);
      current = month;
    }
    // Those who log in are few; the others are told by strings that are hashed already.
    const found = user
      ? { hash: ask({ address, user, agent, month }) }
      : agentsByAddress
          .get(address, () => new BoundedCache(64))
          .get(agent || '', () => ({ hash: ask({ address, agent, month }) }));
    if (found.hash) document['sextant.visitor'] = found.hash;
    // The month's key is not there yet: the next one asks again.
    else current = '';
  };
};
