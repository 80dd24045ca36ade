import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const ICON_MODULE = /[\\/]eui[\\/]es[\\/](eui_)?components[\\/]icon[\\/]icon\.js$/;
const ICON_IMPORT = /import\(\s*\/\*[^]*?'\.\/assets\/' \+ iconPath \+ '\.js'\s*\)/;

/**
 * Leaves out what pages never use: 500 icons, each a file of its own, the rules of every time zone since
 * 1970, and the grammars of 300 programming languages. Icons that pages do use are registered by standalone/page/icons.ts.
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
    build.onResolve({ filter: /^refractor$/ }, () => ({ path: join(__dirname, 'plain_code.ts') }));
    // moment's languages ask for it by a relative path, which would miss the copy that OSD shares.
    build.onResolve({ filter: /^\.\.\/moment$/ }, ({ resolveDir }) =>
      build.resolve('moment', { resolveDir, kind: 'require-call' })
    );
  },
};
