/** Words that say what went wrong, the same on the server, in answers and on pages. */
export type ErrorCode =
  | 'bad_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'run_control_off'
  | 'opensearch_unreachable'
  | 'opensearch_error'
  | 'source_unreachable'
  | 'source_invalid'
  | 'busy'
  | 'internal';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  run_control_off: 403,
  opensearch_unreachable: 503,
  opensearch_error: 502,
  source_unreachable: 502,
  source_invalid: 502,
  busy: 503,
  internal: 500,
};

/** An error meant for its reader: one sentence that says what happened and what to do. */
export class SextantError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string
  ) {
    super(message);
    this.name = 'SextantError';
  }

  /** The HTTP status that fits. */
  get status(): number {
    return STATUS[this.code];
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
