import { errorOf, ServerUnreachable } from './failure';
import { HttpClient, HttpRequest, isAborted, withQuery } from './http_client';

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (isAborted(error)) throw error;
    return undefined;
  }
}

async function answerOf(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ServerUnreachable();
  }
}

/** The browser's own client, outside OSD. */
export function createFetchHttp(basePath = ''): HttpClient {
  const addressOf: HttpClient['addressOf'] = (path, query) =>
    `${basePath}${withQuery(path, query)}`;
  return {
    addressOf,
    send: async ({ method, path, query, body, signal }: HttpRequest) => {
      const response = await answerOf(addressOf(path, query), {
        method: method.toUpperCase(),
        credentials: 'same-origin',
        headers:
          method === 'get'
            ? { accept: 'application/json' }
            : {
                accept: 'application/json',
                'osd-xsrf': 'sextant',
                // An empty body is no JSON: a server may refuse it.
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
              },
        body,
        signal,
      });
      const answer = await bodyOf(response);
      if (!response.ok) throw errorOf(response.status, answer);
      return answer;
    },
  };
}
