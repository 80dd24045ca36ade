import { AccessLogEntry } from '../logs/access_log_entry';
import { completeRequest } from '../ogc/complete_request';
import { parseTarget } from '../ogc/parse_request';
import { withBody } from '../ogc/post_body';
import { takeApart } from '../ogc/request_target';
import { cleanTarget } from './clean_target';
import { DocumentPart, partOf } from './document_part';
import { emptyTargetDocument } from './draft_document';
import { AnswerClues, answerClues } from './exceptions';
import { EnrichOptions, EnrichPorts } from './options';
import { makeSteps, TARGET_STEPS } from './steps';

/** All that a target tells. */
export interface AskedTarget {
  readonly part: DocumentPart;
  readonly clues: AnswerClues;
  /** Upper case; '' where no request was read. */
  readonly method: string;
}

/**
 * Reads the target of an entry by the steps of a target. None is remembered: most of a log's targets come
 * once within any time that memory could hold, and keeping the others costs more than reading them.
 */
export function targetReader(options: EnrichOptions, ports: EnrichPorts) {
  const steps = makeSteps(TARGET_STEPS, options, ports);

  return (entry: AccessLogEntry): AskedTarget => {
    const { referrer, stored } = entry;
    const target = withBody(cleanTarget(takeApart(entry.method, entry.target)), entry.body);
    const request = completeRequest(parseTarget(target), entry.ogc);
    const domain = target.domain || entry.domain || options.domain;
    const document = emptyTargetDocument();
    const draft = { target, request, domain, referrer, stored, document };
    for (const step of steps) step(draft);
    return {
      part: partOf(document),
      clues: answerClues(target, request),
      method: target.method,
    };
  };
}
