import { join } from 'path';
import type * as ServerPlugin from '../../../server';
import type { PluginConfig } from '../../../server/config';
import type {
  OsdCoreSetup,
  OsdCoreStart,
  OsdHandler,
  OsdObservable,
  OsdResponseFactory,
  OsdRoute,
  OsdSavedObjectsRepository,
} from '../../../server/osd/osd_server';
import { fakeOpenSearch } from './fake_opensearch';

export interface FakeAnswer {
  readonly statusCode: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Registered {
  readonly method: string;
  readonly route: OsdRoute;
  readonly handler: OsdHandler;
}

export interface FakeRequest {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
}

const NOTHING_REFUSED = { refused: undefined as string | undefined };

/** The router's own checks, then the handler: as OSD 2.8 does. */
async function answerOf(
  { route, handler }: Registered,
  request: FakeRequest,
  user: ReturnType<typeof fakeOpenSearch>
): Promise<FakeAnswer> {
  const checked: Record<string, unknown> = { body: {} };
  for (const part of ['params', 'query', 'body'] as const) {
    const validate = route.validate[part];
    if (!validate) continue;
    const result = validate(request[part] ?? (part === 'body' ? null : {}), {
      ok: (value) => ({ ...NOTHING_REFUSED, value }),
      badRequest: (reason) => ({ refused: reason }),
    }) as { refused?: string; value?: unknown };
    if (result.refused !== undefined) {
      const message = `[request ${part}]: ${result.refused}`;
      return { statusCode: 400, body: { statusCode: 400, error: 'Bad Request', message } };
    }
    checked[part] = result.value;
  }
  const factory: OsdResponseFactory = {
    custom: (response) => response,
    customError: ({ statusCode, body }) => ({ statusCode, body: { statusCode, ...body } }),
  };
  const context = { core: { opensearch: { client: { asCurrentUser: { transport: user } } } } };
  const { params, query, body } = checked;
  return (await handler(context, { params, query, body }, factory)) as FakeAnswer;
}

function observableOf<V>(value: V): OsdObservable<V> {
  return {
    subscribe: ({ next }) => {
      next(value);
      return { unsubscribe: () => undefined };
    },
  };
}

/** OSD's saved objects: it has none, and takes what it is given. */
function fakeObjects() {
  const written: { readonly type: string; readonly id: string }[] = [];
  const repository: OsdSavedObjectsRepository = {
    get: async () => {
      throw Object.assign(new Error('Not found'), { output: { statusCode: 404 } });
    },
    bulkCreate: async (given) => {
      const objects = given as { type: string; id: string; attributes: Record<string, unknown> }[];
      written.push(...objects);
      return { saved_objects: objects };
    },
  };
  return { written, repository };
}

/** Runs the built server of a plugin as OSD does. */
export async function startOsdServer(folder: string, settings: Partial<PluginConfig> = {}) {
  const { plugin, config } = (await import(join(folder, 'server/index.js'))) as typeof ServerPlugin;
  const service = fakeOpenSearch();
  const user = fakeOpenSearch();
  const log: string[] = [];
  const registered: Registered[] = [];
  const register = (method: string) => (route: OsdRoute, handler: OsdHandler) =>
    void registered.push({ method, route, handler });
  const write = (level: string) => (message: string | Error) =>
    void log.push(`${level} ${message}`);
  const client = { asInternalUser: { transport: service } };
  let isStarted: (services: [OsdCoreStart]) => void = () => undefined;
  const started = new Promise<[OsdCoreStart]>((resolve) => (isStarted = resolve));
  const core: OsdCoreSetup = {
    http: { createRouter: () => ({ get: register('get'), post: register('post') }) },
    opensearch: { legacy: { config$: observableOf({ hosts: ['http://127.0.0.1:9200'] }) } },
    getStartServices: () => started,
  };
  const instance = plugin({
    logger: { get: () => ({ info: write('info'), warn: write('warn'), error: write('error') }) },
    config: { create: () => observableOf(config.schema.validate(settings)) },
  });
  await instance.setup(core);
  const objects = fakeObjects();
  const coreStart: OsdCoreStart = {
    opensearch: { client, createClient: () => ({ ...client, close: async () => undefined }) },
    savedObjects: { createInternalRepository: () => objects.repository },
  };
  instance.start(coreStart);
  isStarted([coreStart]);
  return {
    registered: registered.map(({ method, route }) => `${method} ${route.path}`),
    log,
    service,
    user,
    objects: objects.written,
    stop: () => instance.stop(),
    /** @param path as it was registered, with its parameters in braces */
    call: (method: string, path: string, request: FakeRequest = {}): Promise<FakeAnswer> => {
      const found = registered.find((one) => one.method === method && one.route.path === path);
      if (!found) throw new Error(`There is no route ${method} ${path}`);
      return answerOf(found, request, user);
    },
  };
}

export type FakeOsdServer = Awaited<ReturnType<typeof startOsdServer>>;
