import { SextantError } from '../../common/errors';
import { APP_ID } from '../../common/constants';
import { errorAnswer, ErrorReporter, RequestScope, Route } from '../../server/routes/implement';
import { ASSETS_PATH } from './assets_path';
import { fastify, fastifyStatic } from './fastify_app';
import type { FastifyInstance, FastifyRequest } from './fastify_app';
import { isLoopback, isLoopbackHost } from './loopback';
import { securityHeaders } from './security_headers';

export interface PageAssets {
  /** Folder of the built page. */
  readonly directory: string;
  /** The page's shell for a request. */
  html(request: { readonly acceptLanguage?: string; readonly path: string }): string;
}

export interface HttpServerOptions {
  readonly routes: readonly Route[];
  readonly scope: RequestScope;
  readonly page: PageAssets;
  readonly report: ErrorReporter;
  /** Sites that may show the pages in a frame. */
  readonly framedBy?: readonly string[];
  readonly host: string;
  readonly port: number;
}

export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A page of another site could post to this server through the reader's browser. */
function checkOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.headers['osd-xsrf'] === undefined) {
    throw new SextantError('bad_request', 'Request must contain the osd-xsrf header');
  }
}

/** A foreign name that resolves to loopback must not reach a server that trusts loopback. */
function checkHost(request: FastifyRequest, host: string): void {
  if (isLoopback(host) && !isLoopbackHost(request.headers.host ?? '')) {
    throw new SextantError('forbidden', 'This server answers to its loopback address only');
  }
}

function mountRoutes(app: FastifyInstance, { routes, scope }: HttpServerOptions): void {
  for (const route of routes) {
    app.route({
      method: route.contract.method === 'get' ? 'GET' : 'POST',
      url: route.contract.path.replace(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const { params, query, body } = request;
        const answer = await route.answer({ params, query, body }, scope);
        return reply
          .code(answer.status)
          .headers({ 'cache-control': 'no-store', ...answer.headers })
          .send(answer.body);
      },
    });
  }
}

function mountPage(app: FastifyInstance, page: PageAssets): void {
  void app.register(fastifyStatic, {
    root: page.directory,
    prefix: `${ASSETS_PATH}/`,
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  });
  for (const url of [`/app/${APP_ID}`, `/app/${APP_ID}/*`]) {
    app.get(url, async (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(page.html({ acceptLanguage: request.headers['accept-language'], path: request.url }))
    );
  }
  app.get('/', async (_, reply) => reply.redirect(`/app/${APP_ID}`));
}

/** Errors of the framework (broken JSON, too large a body) in the shape of ours. */
function handleErrors(app: FastifyInstance, report: ErrorReporter): void {
  app.setErrorHandler((error, _, reply) => {
    const status = error.statusCode ?? 500;
    const known = status < 500 ? new SextantError('bad_request', error.message) : error;
    const answer = errorAnswer(error instanceof SextantError ? error : known, report);
    return reply.code(answer.status).send(answer.body);
  });
  app.setNotFoundHandler((request, reply) => {
    const error = new SextantError('not_found', `There is nothing at ${request.url}`);
    const answer = errorAnswer(error, report);
    return reply.code(answer.status).send(answer.body);
  });
}

/** Serves contracts and pages without OSD. @throws the error of listening, such as EADDRINUSE */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const headers = securityHeaders(options.framedBy ?? []);
  const app = fastify({ bodyLimit: 256 * 1024, forceCloseConnections: true });
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    checkHost(request, options.host);
    checkOrigin(request);
  });
  handleErrors(app, options.report);
  mountRoutes(app, options);
  mountPage(app, options.page);
  const url = await app.listen({ host: options.host, port: options.port });
  return { url, close: () => app.close() };
}
