import { errorOf, ServerUnreachable } from './failure';
import { HttpClient, isAborted, withQuery } from './http_client';
import { OsdCoreStart, OsdHttpError } from './osd_core';

/** OSD's client: it knows the base path and sends `osd-xsrf` itself. */
export function createOsdHttp(http: OsdCoreStart['http']): HttpClient {
  return {
    addressOf: (path, query) => http.basePath.prepend(withQuery(path, query)),
    send: async ({ method, path, query, body, signal }) => {
      try {
        return await http.fetch(path, { method: method.toUpperCase(), query, body, signal });
      } catch (error) {
        if (isAborted(error) || signal?.aborted) throw error;
        const { response, body: answer } = error as OsdHttpError;
        throw response ? errorOf(response.status, answer) : new ServerUnreachable();
      }
    },
  };
}
