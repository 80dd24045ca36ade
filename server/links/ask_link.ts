import { request as requestHttp } from 'http';
import { request as requestHttps } from 'https';
import { Range } from '../../common/enrich/addresses';
import { LinkOutcome, outcomeOfStatus } from '../../common/catalogue/link_check';
import { guardedLookup, mayAsk, PRIVATE_ADDRESS } from './guarded_lookup';

export interface AskOptions {
  /** For one answer, ms. */
  readonly timeout: number;
  readonly agent: string;
  readonly privateNetworks: readonly Range[];
  /** Before what failed is asked again, ms; as many tries more as there are pauses. */
  readonly pauses: readonly number[];
  readonly stop?: AbortSignal;
}

export interface LinkAnswer {
  readonly outcome: LinkOutcome;
  readonly status?: number;
  /** Where there was no answer, or none that counts: a stable word. */
  readonly reason?: string;
}

const MOST_REDIRECTS = 5;
/** Names of errors of Node → what people are told. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no_such_host',
  ECONNREFUSED: 'refused_connection',
  ECONNRESET: 'lost_connection',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EAI_AGAIN: 'no_name_server',
};

interface Head {
  readonly status: number;
  readonly location?: string;
}

/** Status and headers of one answer; its body is not read. */
function headOf(url: URL, method: 'HEAD' | 'GET', options: AskOptions): Promise<Head> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$|:/.test(host);
  if (isAddress && !mayAsk(host, options.privateNetworks)) {
    return Promise.reject(Object.assign(new Error(host), { code: PRIVATE_ADDRESS }));
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = { 'User-Agent': options.agent, Accept: '*/*' };
    const lookup = guardedLookup(options.privateNetworks);
    const call = send(url, { method, headers, lookup, agent: false }, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
      clearTimeout(timer);
    });
    const end = (code: string) => call.destroy(Object.assign(new Error(code), { code }));
    const timer = setTimeout(() => end('ETIMEDOUT'), options.timeout);
    const onStop = () => end('stopped');
    options.stop?.addEventListener('abort', onStop, { once: true });
    call.on('close', () => {
      clearTimeout(timer);
      options.stop?.removeEventListener('abort', onStop);
    });
    call.on('error', reject);
    call.end();
  });
}

/** Follows redirects; each is looked at anew, since it may lead into a private network. */
async function statusOf(address: string, method: 'HEAD' | 'GET', options: AskOptions) {
  let url = new URL(address);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { status, location } = await headOf(url, method, options);
    if (status < 300 || status >= 400 || status === 304 || location === undefined) return status;
    url = new URL(location, url);
    if (!/^https?:$/.test(url.protocol)) return status;
  }
  throw Object.assign(new Error(address), { code: 'too_many_redirects' });
}

/** Servers that do not know HEAD answer it with errors of many kinds: GET decides. */
async function askOnce(address: string, options: AskOptions): Promise<LinkAnswer> {
  try {
    const head = await statusOf(address, 'HEAD', options).catch((error) => {
      if (Object(error).code === PRIVATE_ADDRESS || options.stop?.aborted) throw error;
      return 0;
    });
    const answered = head > 0 && outcomeOfStatus(head) === 'ok';
    const status = answered ? head : await statusOf(address, 'GET', options);
    return { outcome: outcomeOfStatus(status), status };
  } catch (error) {
    const code = String(Object(error).code ?? 'no_answer');
    if (code === PRIVATE_ADDRESS) return { outcome: 'skipped', reason: PRIVATE_ADDRESS };
    const isCertificate = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code);
    const reason = isCertificate ? 'certificate' : (REASONS[code] ?? code.toLowerCase());
    return { outcome: code === 'EAI_AGAIN' ? 'unknown' : 'broken', reason };
  }
}

/** Asks one address, by HEAD and then by GET, again where it failed. Never throws for an address. */
export async function askLink(address: string, options: AskOptions): Promise<LinkAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await askOnce(address, options);
    options.stop?.throwIfAborted();
    const pause = options.pauses[attempt];
    const passing = answer.status === undefined || answer.status >= 500;
    if (answer.outcome !== 'broken' || !passing || pause === undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
