/* What OSD gives to all plugins, from our own copies; OUI without what OSD 2.8 lacks. */
import * as eui from '@elastic/eui';
import missing from '../oui_names_missing_in_2_8.json';

const ElasticEui = { __esModule: true };
for (const name of Object.keys(eui)) {
  if (!missing.includes(name)) ElasticEui[name] = eui[name];
}

window.__osdSharedDeps__ = {
  React: require('react'),
  ReactDom: require('react-dom'),
  ReactRouter: require('react-router'),
  ReactRouterDom: require('react-router-dom'),
  ElasticEui,
  ElasticEuiChartsTheme: require('@elastic/eui/dist/eui_charts_theme'),
  Theme: {
    __esModule: true,
    euiLightVars: require('@elastic/eui/dist/eui_theme_light.json'),
    euiDarkVars: require('@elastic/eui/dist/eui_theme_dark.json'),
  },
  ElasticCharts: require('@elastic/charts'),
  ElasticNumeral: require('@elastic/numeral'),
  Moment: require('moment'),
};
