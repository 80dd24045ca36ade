import { Translate } from './create_translator';
import { isMessageId } from './messages';

function named(translate: Translate, id: string): string | undefined {
  return isMessageId(id) ? translate(id) : undefined;
}

/** A value in words, as a filter or a chart names it; a value without words is shown as it is. */
export function wordingOf(translate: Translate, words: string | undefined, value: string): string {
  return (words && named(translate, `sextant.wording.${words}.${value}`)) || value;
}

/** The state of one row in words (`public`, not `Public records`). */
export function stateOf(translate: Translate, words: string | undefined, value: string): string {
  const state = words && named(translate, `sextant.state.${words}.${value}`);
  return state || wordingOf(translate, words, value);
}
