import { StepFactory } from '../pipeline';

const METHOD = /^[A-Z_-]{1,32}$/;

/** The request and its answer as logged; the duration is absent where it was not measured, never 0. */
export const answer: StepFactory =
  () =>
  ({ document, entry, target }) => {
    if (METHOD.test(target.method)) document['http.request.method'] = target.method;
    document['http.response.status_code'] = entry.status;
    document['http.response.body.bytes'] = entry.bytes;
    if (entry.contentType) document['http.response.mime_type'] = entry.contentType;
    if (entry.duration !== undefined) document['event.duration'] = entry.duration;
  };
