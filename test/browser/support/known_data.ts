async function ask(openSearch: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${openSearch}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** The records of a catalogue as they are stored, by a plain search: to count again what a page shows. */
export async function recordsOf<R>(openSearch: string, catalogue: string): Promise<R[]> {
  const body = { size: 5000, query: { term: { catalogue } } };
  const answer = (await ask(openSearch, 'sextant-records/_search', body)) as {
    hits: { hits: { _source: R }[] };
  };
  return answer.hits.hits.map(({ _source }) => _source);
}

/** How many requests there are with all of these values, by a plain count. */
export async function countRequests(
  openSearch: string,
  terms: Readonly<Record<string, string | readonly string[]>>,
  since: string
): Promise<number> {
  const filter = Object.entries(terms).map(([field, values]) => ({
    terms: { [field]: [values].flat() },
  }));
  const query = { bool: { filter: [...filter, { range: { '@timestamp': { gte: since } } }] } };
  return ((await ask(openSearch, 'sextant-requests/_count', { query })) as { count: number }).count;
}
