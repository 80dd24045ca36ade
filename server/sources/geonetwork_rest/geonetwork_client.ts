import { SextantError } from '../../../common/errors';
import { expectType, fetchAnswer, HttpAccess, noAnswer, shownAddress } from '../http/fetch_answer';

export interface GeonetworkAccess extends HttpAccess {
  /** As `https://host/geonetwork`, without a slash at the end. */
  readonly url: string;
  /** `srv` or a sub-portal. */
  readonly portal: string;
}

export interface GeonetworkClient {
  /** The JSON answer; undefined where GeoNetwork answers 204. @throws SextantError */
  get(path: string): Promise<unknown>;
  /** A search, which GeoNetwork takes by POST. @throws SextantError */
  search(body: unknown): Promise<unknown>;
}

const XSRF_COOKIE = 'XSRF-TOKEN';
const SESSION_COOKIES = /(?:^|,\s*)(XSRF-TOKEN|JSESSIONID)=([^;,\s]+)/g;

/**
 * Calls GeoNetwork's API as one session. The XSRF token is given back with every call: the search
 * of the sources read is exempt from it, other releases and proxies may not be.
 */
export function geonetworkClient(access: GeonetworkAccess): GeonetworkClient {
  const cookies = new Map<string, string>();

  function keepCookies(response: Response): void {
    const set = response.headers.get('set-cookie') ?? '';
    for (const [, name = '', value = ''] of set.matchAll(SESSION_COOKIES)) cookies.set(name, value);
  }

  function headers(): Record<string, string> {
    const token = cookies.get(XSRF_COOKIE);
    return {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...(cookies.size === 0
        ? {}
        : { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ') }),
      ...(token === undefined ? {} : { 'X-XSRF-TOKEN': token }),
    };
  }

  async function call(method: 'GET' | 'POST', path: string, body?: string): Promise<unknown> {
    const address = `${access.url}/${access.portal}/api/${path}`;
    const response = await fetchAnswer(address, { method, headers: headers(), body }, access);
    keepCookies(response);
    if (response.status === 204) return undefined;
    expectType(address, response, /json/);
    let text: string;
    try {
      text = await response.text();
    } catch (error) {
      throw noAnswer(address, error);
    }
    try {
      return JSON.parse(text);
    } catch {
      throw new SextantError('source_invalid', `${shownAddress(address)} answered broken JSON`);
    }
  }

  return {
    get: (path) => call('GET', path),
    search: (body) => call('POST', 'search/records/_search', JSON.stringify(body)),
  };
}
