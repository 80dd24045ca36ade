import { createServer, IncomingMessage } from 'http';
import type { AddressInfo } from 'net';

/**
 * Stands for a GeoNetwork, which cannot run here: it answers `_search` page by page and `groups`
 * with the hits it is given. What the real one does with queries is not shown by it.
 */
export interface FakeGeonetwork {
  readonly url: string;
  readonly requests: readonly { readonly path: string; readonly body: string }[];
  close(): Promise<void>;
}

export interface FakeAnswers {
  readonly hits: readonly { readonly _source: { readonly uuid: string } }[];
  readonly groups?: unknown;
  /** Status of every answer instead of 200. */
  readonly status?: number;
  /** Fails from this page on, counting from 0. */
  readonly failsAtPage?: number;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

export async function startFakeGeonetwork(answers: FakeAnswers): Promise<FakeGeonetwork> {
  const requests: { path: string; body: string }[] = [];
  let page = -1;
  const sorted = [...answers.hits].sort((a, b) => (a._source.uuid < b._source.uuid ? -1 : 1));

  function search(body: string): unknown {
    page += 1;
    const { size, search_after: after } = JSON.parse(body);
    const start = after ? sorted.findIndex(({ _source }) => _source.uuid > after[0]) : 0;
    const hits = start < 0 ? [] : sorted.slice(start, start + size);
    return { hits: { total: { value: sorted.length }, hits } };
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = request.url ?? '';
      requests.push({ path, body });
      const answer = path.endsWith('/_search') ? search(body) : (answers.groups ?? []);
      const fails = answers.failsAtPage !== undefined && page >= answers.failsAtPage;
      response.statusCode = fails ? 500 : (answers.status ?? 200);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/geonetwork`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
