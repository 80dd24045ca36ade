import type { HttpMethod } from '../../common/api/contract';

export interface HttpRequest {
  readonly method: HttpMethod;
  /** From the root of the server, as `/api/sextant/status`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** The one way to the server: OSD's client, or the browser's own. */
export interface HttpClient {
  /**
   * @returns the decoded JSON of the answer
   * @throws SextantError with the server's code; an AbortError where the signal was given
   */
  send(request: HttpRequest): Promise<unknown>;
  /** The address of a file on the server, for a link. */
  addressOf(path: string, query: Readonly<Record<string, string>>): string;
}

export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}

export function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
