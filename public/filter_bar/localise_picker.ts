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

/** The pickers that changes of the page are in, or brought. */
function pickersIn(changes: readonly MutationRecord[]): Set<Element> {
  const found = new Set<Element>();
  for (const { target, addedNodes } of changes) {
    const around = target instanceof Element ? target : target.parentElement;
    const picker = around?.closest(PICKER);
    if (picker) found.add(picker);
    else {
      addedNodes.forEach((node) => {
        if (!(node instanceof Element)) return;
        if (node.matches(PICKER)) found.add(node);
        else node.querySelectorAll(PICKER).forEach((one) => found.add(one));
      });
    }
  }
  return found;
}

/**
 * Puts the reader's words in the place of those that OUI's date picker has in English only.
 * @returns what stops it
 */
export function localisePicker(translate: Translate, tag: string): () => void {
  const wordFor: WordFor = (text) => pickerWord(translate, tag, text);
  const change = (picker: Element) => localise(wordFor, picker);
  const observer = new MutationObserver((changes) => pickersIn(changes).forEach(change));
  observer.observe(document.body, {
    ...{ childList: true, characterData: true, subtree: true },
    attributeFilter: ['aria-label'],
  });
  document.querySelectorAll(PICKER).forEach(change);
  return () => observer.disconnect();
}
