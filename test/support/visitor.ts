import { Transport, TransportRequest } from '../../server/store/transport';

const PUBLIC = { term: { access: 'public' } };

function narrowed(search: unknown): object {
  const { query = { match_all: {} }, ...rest } = Object(search);
  return { ...rest, query: { bool: { filter: [PUBLIC, query] } } };
}

function narrowedLines(lines: string): string {
  const parts = lines.trim().split('\n');
  return (
    parts
      .map((line, i) => (i % 2 === 0 ? line : JSON.stringify(narrowed(JSON.parse(line)))))
      .join('\n') + '\n'
  );
}

/** What document-level security shows to somebody who may see public records only. */
export function visitor(transport: Transport): Transport {
  const reads = (path: string) => /^\/sextant-records(-history)?\/_(search|count)$/.test(path);
  return {
    request(asked: TransportRequest) {
      const { path, body, bulkBody } = asked;
      if (path === '/_msearch' && bulkBody !== undefined) {
        return transport.request({ ...asked, bulkBody: narrowedLines(String(bulkBody)) });
      }
      return transport.request(reads(path) ? { ...asked, body: narrowed(body) } : asked);
    },
  };
}
