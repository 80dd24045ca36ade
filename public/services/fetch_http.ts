import { errorOf, ServerUnreachable } from './failure';
import { HttpClient, HttpRequest, isAborted } from './http_client';

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
  return {
    send: async ({ method, path, query, body, signal }: HttpRequest) => {
      const search = new URLSearchParams(query).toString();
      const response = await answerOf(`${basePath}${path}${search ? `?${search}` : ''}`, {
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
