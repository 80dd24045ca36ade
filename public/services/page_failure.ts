import type { PanelOutcome } from '../../common/api/contracts/panels';
import { ErrorCode, messageOf, SextantError } from '../../common/errors';
import type { MessageId } from '../../common/i18n/messages';
import { ServerUnreachable } from './failure';

type FailureCode = ErrorCode | 'unreachable' | 'not_available';

/** Why something is not shown. */
export interface PageFailure {
  readonly code: FailureCode;
  readonly message: string;
}

/** Failures that pass by themselves, so that trying again is worthwhile. */
const PASSING: readonly FailureCode[] = [
  'unreachable',
  'opensearch_unreachable',
  'opensearch_error',
  'internal',
];

const TEXTS: { readonly [C in FailureCode]?: MessageId } = {
  unreachable: 'sextant.failure.unreachable',
  opensearch_unreachable: 'sextant.failure.opensearch',
  opensearch_error: 'sextant.failure.opensearch',
  forbidden: 'sextant.failure.forbidden',
  unauthenticated: 'sextant.failure.unauthenticated',
  bad_request: 'sextant.failure.bad_request',
  not_available: 'sextant.failure.not_available',
};

export function failureOf(error: unknown): PageFailure {
  if (error instanceof ServerUnreachable) return { code: 'unreachable', message: error.message };
  if (error instanceof SextantError) return { code: error.code, message: error.message };
  return { code: 'internal', message: messageOf(error) };
}

/** The failure of one panel among others that may have succeeded. */
export function panelFailureOf(outcome: PanelOutcome): PageFailure | undefined {
  return 'failed' in outcome ? { code: outcome.failed, message: outcome.message } : undefined;
}

export function passesByItself({ code }: PageFailure): boolean {
  return PASSING.includes(code);
}

export function failureText({ code }: PageFailure): MessageId {
  return TEXTS[code] ?? 'sextant.failure.internal';
}
