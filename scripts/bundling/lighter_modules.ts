import { promises as fs } from 'node:fs';
import type { Plugin } from 'esbuild';

const ICON_MODULE = /[\\/]eui[\\/]es[\\/](eui_)?components[\\/]icon[\\/]icon\.js$/;
const ICON_IMPORT = /import\(\s*\/\*[^]*?'\.\/assets\/' \+ iconPath \+ '\.js'\s*\)/;

/**
 * Leaves out what pages never use: 500 icons, each a file of its own, and the rules of every time
 * zone since 1970. Icons that pages do use are registered by standalone/page/icons.ts.
 */
export const lighterModules: Plugin = {
  name: 'lighter-modules',
  setup(build) {
    build.onLoad({ filter: ICON_MODULE }, async ({ path }) => {
      const source = await fs.readFile(path, 'utf8');
      if (!ICON_IMPORT.test(source)) throw new Error(`${path} no longer loads icons as expected`);
      return { contents: source.replace(ICON_IMPORT, "import('./assets/empty.js')") };
    });
    build.onResolve({ filter: /^moment-timezone$/ }, ({ resolveDir }) =>
      build.resolve('moment-timezone/builds/moment-timezone-with-data-10-year-range.js', {
        resolveDir,
        kind: 'require-call',
      })
    );
    // moment's languages ask for it by a relative path, which would miss the copy that OSD shares.
    build.onResolve({ filter: /^\.\.\/moment$/ }, ({ resolveDir }) =>
      build.resolve('moment', { resolveDir, kind: 'require-call' })
    );
  },
};
