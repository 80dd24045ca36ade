import * as t from 'io-ts';
import { messageOf, SextantError } from '../../common/errors';

const responseError = t.type({ statusCode: t.number });

/** HTTP status of an error of the client; undefined where no answer came. */
export function statusOf(error: unknown): number | undefined {
  return responseError.is(error) ? error.statusCode : undefined;
}

/** No answer at all: refused, reset, timed out, no living connection. */
function isUnreachable(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return /^(ConnectionError|NoLivingConnectionsError|TimeoutError)$/.test(name);
}

/** Whatever a client threw, as an error for its reader. */
export function toSextantError(error: unknown): SextantError {
  if (error instanceof SextantError) return error;
  const status = statusOf(error);
  if (status === undefined) {
    return isUnreachable(error)
      ? new SextantError('opensearch_unreachable', 'OpenSearch does not answer: is it running?')
      : new SextantError('internal', messageOf(error));
  }
  if (status === 401) return new SextantError('unauthenticated', 'Sign in to see this');
  if (status === 403) return new SextantError('forbidden', 'Your account may not see this');
  if (status === 429 || status === 503) {
    return new SextantError('opensearch_unreachable', `OpenSearch is overloaded (${status})`);
  }
  return new SextantError('opensearch_error', `OpenSearch answered ${status}: ${messageOf(error)}`);
}
