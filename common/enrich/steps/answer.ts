import { LineStep, StepFactory } from '../pipeline';

const METHOD = /^[A-Z_-]{1,32}$/;

/** The request and its answer as logged; the duration is absent where it was not measured, never 0. */
export const answer: StepFactory<LineStep> =
  () =>
  ({ document, entry, method }) => {
    if (method === 'GET' || METHOD.test(method)) document['http.request.method'] = method;
    document['http.response.status_code'] = entry.status;
    document['http.response.body.bytes'] = entry.bytes;
    document['http.response.mime_type'] = entry.contentType || undefined;
    document['event.duration'] = entry.duration;
  };
