import styles from './page.css';

/** Adds the application's few rules to those of OUI. @returns what removes them */
export function applyStyles(): () => void {
  // A constructed sheet needs no `unsafe-inline` in the content security policy.
  if ('adoptedStyleSheets' in document && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }
  const element = document.createElement('style');
  element.textContent = styles;
  document.head.appendChild(element);
  return () => element.remove();
}
