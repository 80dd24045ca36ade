import { basename, join } from 'path';
import { build, BuildOptions, BuildResult, Plugin } from 'esbuild';
import { PLUGIN_ID } from '../../common/constants';
import { browserOptions } from '../bundling/browser_options';
import { checkNothingSharedIsBundled, sharedModules } from './shared_modules';

interface Options extends BuildOptions {
  readonly write: false;
  readonly metafile: true;
}

type Built = BuildResult<Options>;

export interface BrowserBundle {
  /** By file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Name of the file that mounts the application. */
  readonly entry: string;
  readonly metafiles: readonly Built['metafile'][];
}

/** The entry must not hold the application: it loads it by name. */
const loader = (root: string): Plugin => ({
  name: 'osd-loader',
  setup(building) {
    building.onResolve({ filter: /\/load_application$/ }, () => ({
      path: join(root, 'scripts/osd/browser/load_application.ts'),
    }));
  },
});

function outputs({ outputFiles }: Built): [string, Uint8Array][] {
  return outputFiles.map(({ path, contents }) => [basename(path), contents]);
}

async function buildApplication(common: Options) {
  const result = await build({
    ...common,
    entryPoints: { app: 'public/mount.tsx' },
    plugins: [sharedModules],
  });
  checkNothingSharedIsBundled(result.metafile);
  return result;
}

/** Builds what OSD serves under `/<build>/bundles/plugin/sextantDashboards/`. */
export async function bundleBrowser(root: string): Promise<BrowserBundle> {
  const common: Options = {
    ...browserOptions(),
    write: false,
    metafile: true,
    // Their texts are in NOTICE.
    legalComments: 'none',
    outdir: join(root, 'build/browser'),
  };
  const application = await buildApplication(common);
  const entry = await build({
    ...common,
    entryPoints: { [`${PLUGIN_ID}.plugin`]: 'scripts/osd/browser/entry.ts' },
    entryNames: '[name]',
    format: 'iife',
    splitting: false,
    plugins: [loader(root)],
  });
  const name = Object.entries(application.metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === 'public/mount.tsx'
  )?.[0];
  if (name === undefined) throw new Error('The browser application has no entry');
  return {
    files: new Map([...outputs(application), ...outputs(entry)]),
    entry: basename(name),
    metafiles: [application.metafile, entry.metafile],
  };
}
