import { messageOf, SextantError } from '../../../common/errors';

export interface GeonetworkAccess {
  /** As `https://host/geonetwork`, without a slash at the end. */
  readonly url: string;
  /** `srv` or a sub-portal. */
  readonly portal: string;
  readonly username?: string;
  readonly password?: string;
}

const TIMEOUT = 60_000;

function headersOf({ username, password }: GeonetworkAccess): Record<string, string> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  if (username === undefined) return headers;
  const credentials = Buffer.from(`${username}:${password ?? ''}`).toString('base64');
  return { ...headers, Authorization: `Basic ${credentials}` };
}

/**
 * Calls GeoNetwork's API and gives the JSON answer. Redirects are not followed with credentials:
 * a redirect to a login page is an error like any other.
 * @throws SextantError source_unreachable | source_invalid
 */
export async function callGeonetwork(
  access: GeonetworkAccess,
  path: string,
  body?: unknown
): Promise<unknown> {
  const address = `${access.url}/${access.portal}/api/${path}`;
  let response: Response;
  try {
    response = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: headersOf(access),
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    throw new SextantError('source_unreachable', `${address} gives no answer: ${causeOf(error)}`);
  }
  return readAnswer(address, response);
}

async function readAnswer(address: string, response: Response): Promise<unknown> {
  if (response.status === 401 || response.status === 403) {
    throw new SextantError(
      'source_unreachable',
      `${address} refuses (${response.status}): check the account of the source`
    );
  }
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  if (!response.ok || !isJson) {
    throw new SextantError(
      'source_unreachable',
      `${address} answered ${response.status} ${response.headers.get('content-type') ?? ''}`.trim() +
        ' where JSON was expected: check the address, the portal and whether a login is needed'
    );
  }
  try {
    return await response.json();
  } catch (error) {
    throw new SextantError(
      'source_invalid',
      `${address} answered broken JSON: ${messageOf(error)}`
    );
  }
}

/** `fetch` hides the reason in its cause. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return messageOf(cause ?? error);
}
