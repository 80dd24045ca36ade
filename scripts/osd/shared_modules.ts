import type { Metafile, Plugin } from 'esbuild';

/** Modules that OSD loads once for all plugins, by their place under `__osdSharedDeps__`. */
export const SHARED_MODULES: Readonly<Record<string, string>> = {
  react: 'React',
  'react-dom': 'ReactDom',
  'react-dom/server': 'ReactDomServer',
  'react-router': 'ReactRouter',
  'react-router-dom': 'ReactRouterDom',
  'styled-components': 'StyledComponents',
  '@osd/i18n': 'OsdI18n',
  '@osd/i18n/react': 'OsdI18nReact',
  '@elastic/eui': 'ElasticEui',
  '@elastic/eui/lib/services': 'ElasticEuiLibServices',
  '@elastic/eui/lib/services/format': 'ElasticEuiLibServicesFormat',
  '@elastic/eui/dist/eui_charts_theme': 'ElasticEuiChartsTheme',
  '@elastic/eui/dist/eui_theme_light.json': 'Theme.euiLightVars',
  '@elastic/eui/dist/eui_theme_dark.json': 'Theme.euiDarkVars',
  '@osd/ui-shared-deps/theme': 'Theme',
  '@elastic/charts': 'ElasticCharts',
  '@elastic/numeral': 'ElasticNumeral',
  moment: 'Moment',
  'moment-timezone': 'MomentTimezone',
  rxjs: 'Rxjs',
  'rxjs/operators': 'RxjsOperators',
  lodash: 'Lodash',
  'lodash/fp': 'LodashFp',
  jquery: 'Jquery',
  tslib: 'TsLib',
  '@osd/monaco': 'OsdMonaco',
};

/** OSD's moment has every language already. */
const IN_MOMENT = /^moment\/locale\//;

const NAMESPACE = 'osd-shared';

/**
 * Takes shared modules from OSD at run time. They are given as CommonJS: the names that a module
 * exports are then looked up when used, so that nothing here has to list them.
 */
export const sharedModules: Plugin = {
  name: NAMESPACE,
  setup(build) {
    build.onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      path in SHARED_MODULES || IN_MOMENT.test(path) ? { path, namespace: NAMESPACE } : undefined
    );
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: IN_MOMENT.test(path)
        ? ''
        : `module.exports = __osdSharedDeps__.${SHARED_MODULES[path]};`,
      loader: 'js',
    }));
  },
};

/** A second React, or a second OUI, breaks in ways that are hard to find. @throws Error */
export function checkNothingSharedIsBundled({ inputs }: Metafile): void {
  const packages = Array.from(
    new Set(Object.keys(SHARED_MODULES).map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name))
  );
  for (const input of Object.keys(inputs)) {
    const found = packages.find((name) => input.startsWith(`node_modules/${name}/`));
    if (found !== undefined) {
      throw new Error(`${input} would be bundled, but OSD gives ${found}: import what it shares`);
    }
  }
}
