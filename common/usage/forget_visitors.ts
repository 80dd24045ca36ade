import type { AudienceDocument } from '../index_schema/usage_audience';

/** A row without the hashes of its visitors. */
export function withoutHashes<R extends AudienceDocument>(row: R): R {
  const { 'sextant.visitor': hashes, ...rest } = row;
  return rest as R;
}

/**
 * Turns the hashes of visitors of one month into numbers: each visitor counts in the first row that it is
 * in, so that the sum over all rows is the number of unique visitors. That also holds for what a visitor
 * is (country, software, type, network); of services, projects and catalogues it counts the first one.
 *
 * @returns rows with `usage.visitors` in place of the hashes
 */
export function visitorForgetter(): <R extends AudienceDocument>(row: R) => R {
  const seen = new Set<string>();
  return (row) => {
    const { 'sextant.visitor': hashes = [], 'usage.visitors': counted = 0 } = row;
    const fresh = hashes.filter((hash) => !seen.has(hash));
    for (const hash of fresh) seen.add(hash);
    const visitors = counted + fresh.length;
    return { ...withoutHashes(row), ...(visitors > 0 ? { 'usage.visitors': visitors } : {}) };
  };
}
