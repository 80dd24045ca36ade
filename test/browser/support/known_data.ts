/** The records of a catalogue as they are stored, by a plain search: to count again what a page shows. */
export async function recordsOf<R>(openSearch: string, catalogue: string): Promise<R[]> {
  const response = await fetch(`${openSearch}/sextant-records/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ size: 5000, query: { term: { catalogue } } }),
  });
  const { hits } = (await response.json()) as { hits: { hits: { _source: R }[] } };
  return hits.hits.map(({ _source }) => _source);
}
