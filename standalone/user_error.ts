/**
 * An error for the person at the terminal: the message is one sentence that says what to do.
 * `detail` holds lines worth printing below it, such as the end of a log.
 */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    sentence: string,
    readonly detail?: string
  ) {
    super(sentence);
  }
}
