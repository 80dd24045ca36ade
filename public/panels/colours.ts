import { euiPaletteColorBlind } from '@elastic/eui';
import {
  between,
  CATEGORY_COLOURS,
  Coloured,
  markColour,
  Tone,
} from '../../common/panels/mark_colour';
import type { ThemeName } from '../services/page_services';
import { themeColour } from '../services/theme_colour';

const VARIABLES = {
  success: 'euiColorSuccess',
  warning: 'euiColorWarning',
  danger: 'euiColorDanger',
  accent: 'euiColorAccent',
  primary: 'euiColorPrimary',
} as const;

/** The shade that stands out from the background just enough. */
const GREY = { light: 'euiColorMediumShade', dark: 'euiColorDarkShade' } as const;

const PALETTE = euiPaletteColorBlind({ rotations: CATEGORY_COLOURS / 10 });

export function toneColour(theme: ThemeName, tone: Tone): string {
  // What is only suspected is the lighter sister of what is certain.
  if (tone === 'faint') {
    return between(themeColour(theme, VARIABLES.accent), themeColour(theme, 'euiColorEmptyShade'));
  }
  return themeColour(theme, tone === 'subdued' ? GREY[theme] : VARIABLES[tone]);
}

/** The colour of a value: of its state where it has one, else of its category. */
export function colourOf(theme: ThemeName, mark: Coloured): string {
  const colour = markColour(mark);
  if (typeof colour === 'string') return toneColour(theme, colour);
  return PALETTE[colour] ?? toneColour(theme, 'subdued');
}
