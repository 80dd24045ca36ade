import * as t from 'io-ts';
import { isRight } from 'fp-ts/Either';
import { ErrorCode, SextantError } from '../../common/errors';

const errorBody = t.intersection([
  t.type({ message: t.string }),
  t.partial({ attributes: t.partial({ code: t.string }) }),
]);

const CODES: Readonly<Record<ErrorCode, true>> = {
  bad_request: true,
  unauthenticated: true,
  forbidden: true,
  not_found: true,
  conflict: true,
  run_control_off: true,
  opensearch_unreachable: true,
  opensearch_error: true,
  source_unreachable: true,
  source_invalid: true,
  busy: true,
  internal: true,
};

/** For answers of something between us and the server: a proxy knows no code of ours. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  502: 'opensearch_unreachable',
  503: 'opensearch_unreachable',
  504: 'opensearch_unreachable',
};

function isCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.prototype.hasOwnProperty.call(CODES, code);
}

/** The error that an answer of the server tells. */
export function errorOf(status: number, body: unknown): SextantError {
  const decoded = errorBody.decode(body);
  const told = isRight(decoded) ? decoded.right : undefined;
  const code = told?.attributes?.code;
  return new SextantError(
    isCode(code) ? code : (BY_STATUS[status] ?? 'internal'),
    told?.message ?? `HTTP ${status}`
  );
}

/** No answer at all: the server is stopped, or the network is down. */
export class ServerUnreachable extends Error {
  constructor() {
    super('The server does not answer');
    this.name = 'ServerUnreachable';
  }
}
