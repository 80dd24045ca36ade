/**
 * Number of visitors. Told to go by ordinals, OpenSearch counts months of many visitors several times as
 * fast: by itself it reads the text of each hash once a month has more than some thirty thousand. Clusters
 * before 2.19.1 do not know the hint: `server/store/multi_search.ts` asks them without.
 */
export const UNIQUE_VISITORS = {
  cardinality: { field: 'sextant.visitor', execution_hint: 'ordinals' },
} as const;
