import type { Transport } from '../store/transport';

/** The part of OSD's server core that this plugin uses; OSD publishes no types. */

export interface OsdLogger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string | Error): void;
}

/** An RxJS observable, as far as one value of it is needed. */
export interface OsdObservable<V> {
  subscribe(observer: { next(value: V): void; error(error: unknown): void }): {
    unsubscribe(): void;
  };
}

export interface OsdInitializerContext {
  readonly logger: { get(): OsdLogger };
  readonly config: { create(): OsdObservable<unknown> };
}

export interface OsdOpenSearchClient {
  readonly transport: Transport;
}

export interface OsdClusterClient {
  readonly asInternalUser: OsdOpenSearchClient;
}

export interface OsdClientOptions {
  readonly hosts?: string[];
  readonly username?: string;
  readonly password?: string;
  /** Contents of PEM files, not their paths. */
  readonly ssl?: { readonly certificateAuthorities: string[] };
}

export interface OsdOpenSearchStart {
  readonly client: OsdClusterClient;
  /** Options that are left out are those of OSD's own client. */
  createClient(
    name: string,
    options: OsdClientOptions
  ): OsdClusterClient & { close(): Promise<void> };
}

export interface OsdRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** What a handler returns: made by OSD's factory only. */
export type OsdResponse = object;

export interface OsdResponseFactory {
  custom(options: {
    statusCode: number;
    body: unknown;
    headers?: Readonly<Record<string, string>>;
  }): OsdResponse;
  customError(options: {
    statusCode: number;
    body: { message: string; attributes: Record<string, unknown> };
  }): OsdResponse;
}

export type OsdValidate = (
  data: unknown,
  result: { ok(value: unknown): object; badRequest(reason: string): object }
) => object;

export interface OsdRoute {
  readonly path: string;
  readonly validate: {
    readonly params: OsdValidate;
    readonly query: OsdValidate;
    readonly body?: OsdValidate;
  };
}

export interface OsdHandlerContext {
  readonly core: {
    readonly opensearch: { readonly client: { readonly asCurrentUser: OsdOpenSearchClient } };
  };
}

export type OsdHandler = (
  context: OsdHandlerContext,
  request: OsdRequest,
  response: OsdResponseFactory
) => Promise<OsdResponse>;

export interface OsdRouter {
  get(route: OsdRoute, handler: OsdHandler): void;
  post(route: OsdRoute, handler: OsdHandler): void;
}

export interface OsdCoreSetup {
  readonly http: { createRouter(): OsdRouter };
  readonly opensearch?: {
    readonly legacy?: { readonly config$: OsdObservable<{ readonly hosts: readonly string[] }> };
  };
  getStartServices(): Promise<[OsdCoreStart, ...unknown[]]>;
}

interface OsdSavedObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** OSD's saved objects as its server sees them. Rejects with a Boom error: `output.statusCode`. */
export interface OsdSavedObjectsRepository {
  get(type: string, id: string): Promise<OsdSavedObject>;
  bulkCreate(
    objects: readonly object[],
    options: { readonly overwrite: boolean }
  ): Promise<{ readonly saved_objects: readonly OsdSavedObject[] }>;
}

export interface OsdCoreStart {
  readonly opensearch: OsdOpenSearchStart;
  readonly savedObjects: { createInternalRepository(): OsdSavedObjectsRepository };
}
