import type { Translate } from '../../common/i18n/create_translator';
import { pickerWord } from '../../common/i18n/picker_words';

/** OUI's pickers and the dialogs that it opens elsewhere in the page. */
const PICKER =
  '.euiSuperDatePicker, .euiDatePicker, .react-datepicker, .euiQuickSelectPopover__content, .euiDatePopoverContent, .euiQuickSelectPopover__anchor';

type WordFor = (text: string) => string | undefined;

function localise(wordFor: WordFor, root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const word = wordFor(node.data);
      if (word !== undefined && word !== node.data) node.data = word;
    } else if (node instanceof Element) {
      const label = node.getAttribute('aria-label');
      const word = label === null ? undefined : wordFor(label);
      if (word !== undefined && word !== label) node.setAttribute('aria-label', word);
    }
  }
}

/**
 * Puts the reader's words in the place of those that OUI's date picker has in English only.
 * @returns what stops it
 */
export function localisePicker(translate: Translate, tag: string): () => void {
  const wordFor: WordFor = (text) => pickerWord(translate, tag, text);
  const all = () =>
    document.querySelectorAll(PICKER).forEach((picker) => localise(wordFor, picker));
  const observer = new MutationObserver(all);
  observer.observe(document.body, { childList: true, subtree: true });
  all();
  return () => observer.disconnect();
}
