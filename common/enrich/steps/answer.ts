import { partOf } from '../document_part';
import { LineStep, StepFactory } from '../pipeline';

const METHOD = /^[A-Z_-]{1,32}$/;

/** The request and its answer as logged; the duration is absent where it was not measured, never 0. */
export const answer: StepFactory<LineStep> =
  () =>
  ({ entry, method }) =>
    partOf({
      'http.request.method': method === 'GET' || METHOD.test(method) ? method : undefined,
      'http.response.status_code': entry.status,
      'http.response.body.bytes': entry.bytes,
      'http.response.mime_type': entry.contentType || undefined,
      'event.duration': entry.duration,
    });
