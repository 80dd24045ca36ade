import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';

export const MANIFEST = 'manifest.json';

const manifest = t.strict({
  /** Module to start with. */
  entry: t.string,
  /** Modules that it needs at once. */
  preload: t.array(t.string),
  /** Modules that charts need besides. */
  charts: t.array(t.string),
  styles: t.strict({ light: t.string, dark: t.string }),
  /** Hashes of what the bundle was made from. */
  inputs: t.record(t.string, t.string),
});
export type PageManifest = t.TypeOf<typeof manifest>;

/** @throws where the page was not built there */
export async function readPageManifest(directory: string): Promise<PageManifest> {
  const text = await fs.readFile(path.join(directory, MANIFEST), 'utf8');
  return decodeOrThrow(manifest, JSON.parse(text));
}
