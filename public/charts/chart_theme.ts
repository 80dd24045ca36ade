import { DARK_THEME, LIGHT_THEME } from '@elastic/charts';
import { EUI_CHARTS_THEME_DARK, EUI_CHARTS_THEME_LIGHT } from '@elastic/eui/dist/eui_charts_theme';
import type { ThemeName } from '../services/page_services';

/** OUI's look for charts, over the library's own. */
export function chartTheme(theme: ThemeName) {
  const dark = theme === 'dark';
  const oui = dark ? EUI_CHARTS_THEME_DARK : EUI_CHARTS_THEME_LIGHT;
  return {
    settings: {
      baseTheme: dark ? DARK_THEME : LIGHT_THEME,
      theme: [{ background: { color: 'transparent' } }, oui.theme],
    },
    partition: oui.partition,
  };
}
