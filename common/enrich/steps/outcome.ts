import { DocumentPart, partOf } from '../document_part';
import { exceptionOf } from '../exceptions';
import { LineStep, StepFactory } from '../pipeline';

type Exception = ReturnType<typeof exceptionOf>;

const partsOf = (outcome: 'success' | 'failure') =>
  new Map<Exception, DocumentPart>(
    ([undefined, 'certain', 'suspected'] as const).map((exception) => [
      exception,
      partOf({ 'event.outcome': outcome, 'ogc.exception': exception }),
    ])
  );
const PARTS = { success: partsOf('success'), failure: partsOf('failure') };

/** A failure is a status of 400 or more, or a certain exception; a suspected one never counts. */
export const outcome: StepFactory<LineStep> =
  () =>
  ({ entry, clues }) => {
    const exception = exceptionOf(entry, clues);
    const failed = entry.status >= 400 || exception === 'certain';
    return PARTS[failed ? 'failure' : 'success'].get(exception) as DocumentPart;
  };
