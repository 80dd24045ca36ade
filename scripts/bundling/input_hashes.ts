import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { ROOT } from './browser_options';

export type InputHashes = Readonly<Record<string, string>>;

/** Files that decide the bundle besides its own inputs: versions of libraries, and how it is made. */
const ALWAYS = [
  'package-lock.json',
  'scripts/build_page.ts',
  'scripts/bundling/browser_options.ts',
  'scripts/bundling/copy_styles.ts',
  'scripts/bundling/lighter_modules.ts',
  'scripts/bundling/plain_code.ts',
];

async function hashOf(file: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await fs.readFile(path.join(ROOT, file)))
      .digest('hex');
  } catch {
    return 'absent';
  }
}

export async function hashInputs(files: readonly string[]): Promise<InputHashes> {
  const own = files.filter((file) => !file.includes('node_modules/'));
  const all = Array.from(new Set([...ALWAYS, ...own])).sort();
  return Object.fromEntries(await Promise.all(all.map(async (file) => [file, await hashOf(file)])));
}

export async function areUnchanged(known: InputHashes): Promise<boolean> {
  const now = await hashInputs(Object.keys(known));
  return Object.entries(now).every(([file, hash]) => known[file] === hash);
}
