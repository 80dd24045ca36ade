import type { Contract, ContractInput, ContractOutput } from '../../common/api/contract';
import { contentDisposition, fileAnswer } from '../../common/api/file_answer';
import { decode } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import type { Transport } from '../store/transport';

/** What a handler gets besides its input. */
export interface RequestScope {
  /** OpenSearch as the person who asks. */
  readonly user: Transport;
}

export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface RouteAnswer {
  readonly status: number;
  /** JSON, or the bytes of a file. */
  readonly body: unknown;
  /** Of a file its type and name; how long caches may keep it. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A contract with its handler: OSD's router and the standalone server both mount it. */
export interface Route {
  readonly contract: Contract;
  /** Never throws: an error becomes its status and `{ statusCode, error, message, attributes }`. */
  answer(request: RawRequest, scope: RequestScope): Promise<RouteAnswer>;
}

/** Told of errors that are ours, not the caller's. */
export type ErrorReporter = (error: unknown) => void;

const NAMES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** The answer of an error. Unexpected ones tell nothing of the inside. */
export function errorAnswer(error: unknown, report: ErrorReporter): RouteAnswer {
  const known = error instanceof SextantError ? error : undefined;
  if (!known || known.code === 'internal') report(error);
  const status = known?.status ?? 500;
  return {
    status,
    body: {
      statusCode: status,
      error: NAMES[status] ?? 'Error',
      message:
        known && known.code !== 'internal' ? known.message : 'Something failed on the server',
      attributes: { code: known?.code ?? 'internal' },
    },
  };
}

/** Decodes one part of a request; the reason names the part. */
export function decodePart(
  contract: Contract,
  part: 'params' | 'query' | 'body',
  input: unknown
): { readonly value: unknown } | { readonly errors: string[] } {
  return decode(contract[part], input ?? {});
}

function partOf(contract: Contract, part: 'params' | 'query' | 'body', input: unknown): unknown {
  const decoded = decodePart(contract, part, input);
  if ('errors' in decoded) {
    throw new SextantError('bad_request', `${part}: ${decoded.errors.slice(0, 3).join('; ')}`);
  }
  return decoded.value;
}

function success(contract: Contract, result: unknown): RouteAnswer {
  const { status, response, shared } = contract;
  const cached: Record<string, string> =
    shared === undefined ? {} : { 'cache-control': `public, max-age=${shared}` };
  if (!fileAnswer.is(result) || response !== fileAnswer) {
    return { status, body: response.encode(result), headers: cached };
  }
  const { content, mediaType, name, shown } = result;
  const headers = {
    ...cached,
    'content-type': mediaType,
    'content-disposition': shown === true ? 'inline' : contentDisposition(name),
  };
  return { status, body: Buffer.from(content), headers };
}

/** Binds a handler to a contract: input is decoded by it, the answer encoded. */
export function implement<C extends Contract>(
  contract: C,
  report: ErrorReporter,
  handle: (input: ContractInput<C>, scope: RequestScope) => Promise<ContractOutput<C>>
): Route {
  async function answer(request: RawRequest, scope: RequestScope): Promise<RouteAnswer> {
    try {
      const input = {
        params: partOf(contract, 'params', request.params),
        query: partOf(contract, 'query', request.query),
        body: partOf(contract, 'body', request.body),
      };
      const result = await handle(input as ContractInput<C>, scope);
      return success(contract, result);
    } catch (error) {
      return errorAnswer(error, report);
    }
  }
  return { contract, answer };
}
