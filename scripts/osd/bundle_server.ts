import { readFileSync } from 'fs';
import { basename, join } from 'path';
import { embeddedCountryDatabase } from '../../server/enrichment/country';
import { build, Metafile } from 'esbuild';
import { inlineFiles } from './inline_files';

export interface ServerBundle {
  /** By file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly metafile: Metafile;
}

/** Builds the plugin's server and its command line: OSD installs no npm packages. */
export async function bundleServer(root: string): Promise<ServerBundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    outdir: join(root, 'build/server'),
    entryPoints: {
      index: 'server/index.ts',
      cli: 'scripts/osd/server/command_line.ts',
      enrich_worker: 'scripts/osd/server/enrich_worker.ts',
      report_worker: 'scripts/osd/server/report_worker.ts',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    // The oldest Node among the supported versions of OSD.
    target: 'node18',
    // OSD checks that the schema was made by its own copy.
    external: ['@osd/config-schema'],
    plugins: [inlineFiles],
    legalComments: 'none',
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  const countries = embeddedCountryDatabase();
  if (countries === undefined) throw new Error('The country database is not installed: npm ci');
  files.set(basename(countries), readFileSync(countries));
  return { files, metafile };
}
