import { OgcRequest, OgcService, Usage } from './ogc_request';
import { RequestTarget } from './request_target';

/** What told the service: the method, SERVICE, else REQUEST, else the path. */
export type FoundBy = 'method' | 'service' | 'request' | 'path';

/** Canonical names of operations with their usage; `other` and `unknown` need no mention. */
export type Operations = Readonly<Record<string, Usage>>;

/** One protocol: one file in `services/` and one line in `services.ts`. */
export interface ServiceDefinition {
  readonly service: OgcService;
  /** Every operation it may answer, canonical, with what each serves unless the request tells more. */
  readonly operations: Operations;
  /** Values of SERVICE that name it, in lower case. */
  readonly names?: readonly string[];
  /** Values of REQUEST, in lower case, that no other service knows. */
  readonly implied?: readonly string[];
  /** Methods of the request, in upper case, that only it has. */
  readonly methods?: readonly string[];
  /** Segments of a path, in lower case up to a "(", that may lead to it. */
  readonly segments?: readonly string[];
  /** Undefined where the target is not of this service after all. */
  read(target: RequestTarget, by: FoundBy): OgcRequest | undefined;
}

/** The last part of a path of this kind is a page or a script beside the service, not the service. */
const ASIDE = /\.(?:html?|js|mjs|css|map|ico|svg|gif|woff2?|ttf|txt|md|php|aspx?|jsp|env|yml)$/i;

export function isAside(path: string): boolean {
  return ASIDE.test(path);
}

/** Parts of a path between its slashes, as sent, without empty ones. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** What follows a segment, as sent; undefined where the path lacks it. The segment in lower case. */
export function after(path: string, segment: string): string[] | undefined {
  const parts = segmentsOf(path);
  const at = parts.findIndex((part) => part.toLowerCase() === segment);
  return at < 0 ? undefined : parts.slice(at + 1);
}
