import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { lighterModules } from './lighter_modules';

export const ROOT = path.resolve(__dirname, '../..');

/** How code for browsers is bundled, for our own page and for OSD. */
export function browserOptions(): BuildOptions {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    splitting: true,
    platform: 'browser',
    target: 'es2020',
    minify: true,
    metafile: true,
    write: true,
    legalComments: 'linked',
    logLevel: 'silent',
    jsx: 'transform',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.css': 'text' },
    // Libraries written for Node look at these.
    define: { global: 'window', 'process.env.NODE_ENV': '"production"' },
    plugins: [lighterModules],
  };
}
