import { checkedAddress } from '../link_check';
import { defineAnomaly } from './define_anomaly';

/** A link answers 4xx or 5xx, or nobody answers. Where links are not checked there is none. */
export const brokenLink = defineAnomaly({
  id: 'broken_link',
  find: ({ links = [], brokenAddresses }) =>
    // Most installations check none: no address is taken apart then.
    brokenAddresses !== undefined &&
    brokenAddresses.size > 0 &&
    links.some((link) => brokenAddresses.has(checkedAddress(link) ?? '')),
});
