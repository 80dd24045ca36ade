import { messageOf, SextantError } from '../../../common/errors';

export interface HttpAccess {
  readonly username?: string;
  readonly password?: string;
  /** For one answer with its body, ms. */
  readonly timeout?: number;
  /** Before what failed in passing is asked again, ms; as many tries more as there are pauses. */
  readonly pauses?: readonly number[];
}

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const TIMEOUT = 60_000;
const PAUSES = [500, 2000];
/** A proxy or a server that is busy or starts: another try may succeed. */
const PASSING = new Set([429, 502, 503, 504]);

/** An address as messages show it: credentials in it are left out. */
export function shownAddress(address: string): string {
  return address.replace(/^(https?:\/\/)[^/@\s]*@/i, '$1').replace(/\?.*$/, '');
}

export function basicAuth({ username, password }: HttpAccess): Record<string, string> {
  if (username === undefined) return {};
  const credentials = Buffer.from(`${username}:${password ?? ''}`).toString('base64');
  return { Authorization: `Basic ${credentials}` };
}

/** `fetch` hides the reason in its cause. */
function causeOf(error: unknown): string {
  const { name, cause } = Object(error);
  if (name === 'TimeoutError') return 'it takes too long';
  const { code } = Object(cause);
  if (typeof code === 'string') return code;
  const [reason = ''] = messageOf(cause ?? error).split('\n', 1);
  return reason.replace(/\/\/[^/@\s]*@/g, '//');
}

/** Also of a body that stops half-way. */
export function noAnswer(address: string, error: unknown): SextantError {
  return new SextantError(
    'source_unreachable',
    `${shownAddress(address)} gives no whole answer: ${causeOf(error)}`
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * The answer to a call that changes nothing, so that it can be made again. Redirects are not
 * followed: the credentials are for this address alone.
 *
 * @throws SextantError source_unreachable
 */
export async function fetchAnswer(
  address: string,
  call: HttpCall,
  access: HttpAccess
): Promise<Response> {
  const pauses = access.pauses ?? PAUSES;
  for (let attempt = 0; ; attempt += 1) {
    const wait = pauses[attempt];
    try {
      const response = await fetch(address, {
        method: call.method,
        headers: { ...call.headers, ...basicAuth(access) },
        body: call.body,
        redirect: 'manual',
        signal: AbortSignal.timeout(access.timeout ?? TIMEOUT),
      });
      if (wait === undefined || !PASSING.has(response.status)) return response;
      await response.body?.cancel();
    } catch (error) {
      if (wait === undefined) throw noAnswer(address, error);
    }
    await pause(wait);
  }
}

/**
 * Refuses what is no answer of the service: 401 and 403, redirects and pages, which are mostly
 * those of a login.
 *
 * @param type what the content type must hold
 * @throws SextantError source_unreachable
 */
export function expectType(address: string, response: Response, type: RegExp): void {
  const shown = shownAddress(address);
  const { status } = response;
  if (status === 401 || status === 403) {
    throw new SextantError(
      'source_unreachable',
      `${shown} refuses (${status}): check the account of the source`
    );
  }
  const found = response.headers.get('content-type') ?? '';
  if (response.ok && type.test(found)) return;
  const what = `${status} ${found}`.trim();
  throw new SextantError(
    'source_unreachable',
    `${shown} answered ${what}: check the address, the portal and whether a login is needed`
  );
}
