import { exceptionOf } from '../exceptions';
import { StepFactory } from '../pipeline';

/** A failure is a status of 400 or more, or a certain exception; a suspected one never counts. */
export const outcome: StepFactory = () => (draft) => {
  const exception = exceptionOf(draft);
  if (exception) draft.document['ogc.exception'] = exception;
  const failed = draft.entry.status >= 400 || exception === 'certain';
  draft.document['event.outcome'] = failed ? 'failure' : 'success';
};
