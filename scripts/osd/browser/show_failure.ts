const TEXTS = {
  en: {
    title: 'Sextant could not be loaded',
    advice: 'Reload the page. If that does not help, tell your administrator this:',
    reload: 'Reload',
  },
  fr: {
    title: 'Sextant n’a pas pu être chargé',
    advice: 'Rechargez la page. Si cela ne suffit pas, transmettez ceci à l’administrateur :',
    reload: 'Recharger',
  },
};

function add(parent: Element, tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  parent.appendChild(element);
  return element;
}

/** The look of OUI's call-out without React or OUI: these may be what failed. @returns unmount */
export function showFailure(element: HTMLElement, error: unknown): () => void {
  const texts = document.documentElement.lang.startsWith('fr') ? TEXTS.fr : TEXTS.en;
  element.textContent = '';
  const page = add(element, 'div', 'euiPage euiPage--paddingMedium');
  const callOut = add(page, 'div', 'euiCallOut euiCallOut--danger');
  callOut.setAttribute('role', 'alert');
  callOut.setAttribute('data-test-subj', 'sextantLoadFailure');
  const header = add(callOut, 'div', 'euiCallOutHeader');
  add(header, 'span', 'euiCallOutHeader__title', texts.title);
  const body = add(callOut, 'div', 'euiText euiText--small');
  add(body, 'p', '', texts.advice);
  add(body, 'p', '', error instanceof Error ? error.message : String(error));
  const button = add(body, 'button', 'euiButton euiButton--danger euiButton--small');
  add(add(button, 'span', 'euiButtonContent euiButton__content'), 'span', '', texts.reload);
  button.addEventListener('click', () => window.location.reload());
  return () => {
    element.textContent = '';
  };
}
