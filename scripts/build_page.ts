import { promises as fs } from 'node:fs';
import path from 'node:path';
import { build, Metafile } from 'esbuild';
import { MANIFEST, PageManifest, readPageManifest } from '../standalone/page/page_manifest';
import { browserOptions } from './bundling/browser_options';
import { compressAll } from './bundling/compress';
import { copyStyles } from './bundling/copy_styles';
import { areUnchanged, hashInputs } from './bundling/input_hashes';

const ENTRY = 'standalone/page/main.tsx';
/** Drawn first on the pages with charts; the library of charts comes with it. */
const CHARTS = 'public/charts/donut.tsx';

/** The chunks that the entry cannot start without. */
function preloadsOf({ outputs }: Metafile, entry: string): string[] {
  const needed = new Set<string>();
  const add = (output: string) =>
    outputs[output]?.imports
      .filter(({ kind, external }) => kind === 'import-statement' && !external)
      .forEach((imported) => {
        if (needed.has(imported.path)) return;
        needed.add(imported.path);
        add(imported.path);
      });
  add(entry);
  return Array.from(needed, (output) => path.basename(output));
}

function outputOf({ outputs }: Metafile, source: string): string {
  const [output] = Object.entries(outputs).find(([, made]) => made.entryPoint === source) ?? [];
  if (!output) throw new Error(`esbuild made no bundle of ${source}`);
  return output;
}

async function upToDate(directory: string): Promise<PageManifest | undefined> {
  const manifest = await readPageManifest(directory).catch(() => undefined);
  return manifest && (await areUnchanged(manifest.inputs)) ? manifest : undefined;
}

/**
 * Bundles the page of the standalone server: hashed files, their `.br` and `.gz` twins, and a
 * manifest that names them. Does nothing where no input has changed.
 */
export async function buildPage(directory: string): Promise<PageManifest> {
  const known = await upToDate(directory);
  if (known) return known;
  await fs.rm(directory, { recursive: true, force: true });
  await fs.mkdir(directory, { recursive: true });
  const { metafile } = await build({
    ...browserOptions(),
    entryPoints: { page: ENTRY },
    outdir: directory,
  });
  if (!metafile) throw new Error('esbuild gave no metafile');
  const entry = outputOf(metafile, ENTRY);
  const charts = outputOf(metafile, CHARTS);
  const [light, dark] = await Promise.all([
    copyStyles('light', directory),
    copyStyles('dark', directory),
  ]);
  await compressAll(directory);
  const manifest: PageManifest = {
    entry: path.basename(entry),
    preload: preloadsOf(metafile, entry),
    charts: [path.basename(charts), ...preloadsOf(metafile, charts)],
    styles: { light, dark },
    inputs: await hashInputs(Object.keys(metafile.inputs)),
  };
  await fs.writeFile(path.join(directory, MANIFEST), JSON.stringify(manifest, null, 2));
  return manifest;
}
