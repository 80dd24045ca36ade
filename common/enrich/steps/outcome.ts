import { exceptionOf } from '../exceptions';
import { LineStep, StepFactory } from '../pipeline';

/** A failure is a status of 400 or more, or a certain exception; a suspected one never counts. */
export const outcome: StepFactory<LineStep> =
  () =>
  ({ document, entry, clues }) => {
    const exception = exceptionOf(entry, clues);
    const isFailed = entry.status >= 400 || exception === 'certain';
    document['event.outcome'] = isFailed ? 'failure' : 'success';
    document['ogc.exception'] = exception;
  };
