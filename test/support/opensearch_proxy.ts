import { createServer, IncomingMessage, request, ServerResponse } from 'http';
import type { AddressInfo } from 'net';

/** What happens to a request: `lost` never arrives, of `unanswered` only the answer is lost. */
export type Fate = 'pass' | 'lost' | 'unanswered' | { readonly status: number };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** Ordinal since the fate was last set, from 0. */
  readonly ordinal: number;
}

export type FateOf = (seen: SeenRequest) => Fate;

/** Stands between the product and OpenSearch: what networks and nodes do to requests, at a chosen one. */
export interface OpenSearchProxy {
  readonly url: string;
  setFate(fateOf: FateOf): void;
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function forward(target: string, asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, headers } = asked;
    const sent = request(new URL(asked.url ?? '/', target), { method, headers }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function startOpenSearchProxy(target: string): Promise<OpenSearchProxy> {
  let fateOf: FateOf = () => 'pass';
  let count = 0;

  async function serve(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(asked);
    const ordinal = count;
    count += 1;
    const fate = fateOf({ method: asked.method ?? '', path: asked.url ?? '', ordinal });
    if (fate === 'lost') return void asked.socket.destroy();
    if (typeof fate === 'object') {
      response.writeHead(fate.status, { 'content-type': 'application/json' });
      return void response.end('{"error":{"type":"overloaded","reason":"test"}}');
    }
    const answer = await forward(target, asked, body);
    if (fate === 'unanswered') return void asked.socket.destroy();
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  }

  const server = createServer((asked, response) => {
    serve(asked, response).catch(() => asked.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    setFate(next) {
      count = 0;
      fateOf = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
