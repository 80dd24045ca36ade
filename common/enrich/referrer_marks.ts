import { BoundedCache } from './bounded_cache';
import { EnrichOptions, EnrichPorts } from './options';
import { refererPattern } from './projects';
import { isViewer } from './steps/usage';

const MOST_REFERRERS = 4096;

/**
 * What a referring page says of a target's projects and usage, as a number: the same number, the same of
 * both. Pages are many, what rules know of them is not.
 */
export function referrerMarks(
  { projectRules = [], viewerHosts }: EnrichOptions,
  { compile }: EnrichPorts
): (referrer: string | undefined) => number {
  const referers = projectRules.flatMap(({ referer }) => (referer ? [referer] : []));
  const patterns = referers.map((referer) => refererPattern(referer, compile));
  const ofViewer = isViewer(viewerHosts);
  const numbers = new BoundedCache<number>(MOST_REFERRERS);
  let last = 0;
  const known = new BoundedCache<number>(MOST_REFERRERS);

  const ask = (referrer: string): number => {
    const said = [ofViewer(referrer), ...patterns.map((pattern) => pattern(referrer) ?? null)];
    const key = JSON.stringify(said);
    return numbers.get(key, () => (last += 1));
  };
  const ofNone = ask('');
  if (patterns.length === 0 && !viewerHosts?.length) return () => ofNone;
  return (referrer) => (referrer ? known.get(referrer, ask) : ofNone);
}
