import { get } from 'http';

/**
 * The JSON answer of a local server; undefined when it does not answer with status 200 in time.
 * The connection is not kept: it would hold this process for seconds after its last work.
 */
export function getJson(url: string, timeoutMilliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    const fail = () => resolve(undefined);
    const request = get(url, { agent: false, timeout: timeoutMilliseconds }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.once('error', fail).once('end', () => {
        try {
          resolve(response.statusCode === 200 ? JSON.parse(body) : undefined);
        } catch {
          fail();
        }
      });
    });
    request
      .once('timeout', () => request.destroy())
      .once('error', fail)
      .once('close', fail);
  });
}
