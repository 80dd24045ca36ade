import { cleanReferrer } from '../clean_url';
import { BoundedCache } from '../bounded_cache';
import { splitReferrer } from '../referrer';
import { StepFactory } from '../pipeline';

/** The address asked for, which is clean already, and the page that referred to it, cleaned here. */
export const address: StepFactory = () => {
  const referrers = new BoundedCache<string>(4096);
  return ({ document, entry, target, domain }) => {
    if (domain) document['url.domain'] = domain;
    if (target.path) document['url.path'] = target.path;
    if (target.query) document['url.query'] = target.query;
    if (entry.referrer) {
      const { referrer } = entry;
      const cleaned = referrers.get(referrer, () => cleanReferrer(referrer));
      if (cleaned) {
        document['http.request.referrer'] = cleaned;
        document['sextant.site'] = splitReferrer(cleaned)?.host;
      }
    }
  };
};
