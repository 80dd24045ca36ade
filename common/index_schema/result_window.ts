/** `max_result_window` of an index as OpenSearch makes it: one search tells no more documents. */
export const MAX_RESULT_WINDOW = 10_000;
