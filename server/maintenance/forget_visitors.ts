import type { UsageRow } from '../../common/usage/cubes';

/**
 * Turns the hashes of visitors of one month into numbers: each visitor counts in the first row that it is
 * in, so that the sum over all rows is the number of unique visitors. That also holds for what a visitor
 * is (country, software, type, network); of services, projects and catalogues it counts the first one.
 *
 * @returns rows in the order of time, with `usage.visitors` in place of the hashes
 */
export function visitorForgetter(): (row: UsageRow) => UsageRow {
  const seen = new Set<string>();
  return (row) => {
    if (row.cube !== 'audience') return row;
    const { 'sextant.visitor': hashes = [], 'usage.visitors': counted = 0, ...rest } = row.document;
    const fresh = hashes.filter((hash) => !seen.has(hash));
    for (const hash of fresh) seen.add(hash);
    const visitors = counted + fresh.length;
    return {
      ...row,
      document: { ...rest, ...(visitors > 0 ? { 'usage.visitors': visitors } : {}) },
    };
  };
}
