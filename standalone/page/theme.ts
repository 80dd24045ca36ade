import type { ThemeName } from '../../public/services/page_services';

const STORED = 'sextant.theme';
const THEMES: readonly ThemeName[] = ['light', 'dark'];

function isTheme(text: string | null): text is ThemeName {
  return text === 'light' || text === 'dark';
}

/** A browser may refuse storage: then the choice holds until the page is left. */
function stored(): string | null {
  try {
    return window.localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** Both style sheets are in the page from the start; the one that applies to all media wins. */
function show(theme: ThemeName): void {
  for (const one of THEMES) {
    document
      .querySelectorAll<HTMLLinkElement>(`link[data-theme="${one}"]`)
      .forEach((link) => link.setAttribute('media', one === theme ? 'all' : 'not all'));
  }
  document.documentElement.style.colorScheme = theme;
}

/** What the reader chose before, or what the system prefers. */
export function currentTheme(): ThemeName {
  const chosen = stored();
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = isTheme(chosen) ? chosen : prefersDark ? 'dark' : 'light';
  show(theme);
  return theme;
}

export function chooseTheme(theme: ThemeName): void {
  show(theme);
  try {
    window.localStorage.setItem(STORED, theme);
  } catch {
    return;
  }
}
