import darkVars from '@elastic/eui/dist/eui_theme_dark.json';
import lightVars from '@elastic/eui/dist/eui_theme_light.json';
import type { ThemeName } from './page_services';

type ColourName = Extract<keyof typeof lightVars, `euiColor${string}`>;

/** A colour of OUI's theme as `#rrggbb`. */
export function themeColour(theme: ThemeName, name: ColourName): string {
  const colour = String((theme === 'dark' ? darkVars : lightVars)[name]);
  return colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
}
