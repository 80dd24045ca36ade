import type { IncomingHttpHeaders } from 'http';

/** What is used of Fastify 5 and @fastify/static 8. */
export interface FastifyRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface FastifyReply {
  code(status: number): FastifyReply;
  header(name: string, value: string): FastifyReply;
  headers(values: Readonly<Record<string, string>>): FastifyReply;
  type(mediaType: string): FastifyReply;
  redirect(url: string): FastifyReply;
  send(body: unknown): FastifyReply;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

export interface FastifyInstance {
  route(options: { method: 'GET' | 'POST'; url: string; handler: Handler }): FastifyInstance;
  get(url: string, handler: Handler): FastifyInstance;
  addHook(name: 'onRequest', hook: Handler): FastifyInstance;
  register(plugin: FastifyPlugin, options: Readonly<Record<string, unknown>>): FastifyInstance;
  setErrorHandler(
    handler: (
      error: Error & { statusCode?: number },
      request: FastifyRequest,
      reply: FastifyReply
    ) => unknown
  ): FastifyInstance;
  setNotFoundHandler(handler: Handler): FastifyInstance;
  listen(options: { host: string; port: number }): Promise<string>;
  close(): Promise<void>;
}

export type FastifyPlugin = { readonly fastifyPlugin: unique symbol };

export const fastify: (options: {
  bodyLimit: number;
  forceCloseConnections: boolean;
}) => FastifyInstance;

export const fastifyStatic: FastifyPlugin;
