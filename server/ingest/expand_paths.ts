import { readdirSync, statSync } from 'fs';
import { basename, dirname, join } from 'path';
import { messageOf, SextantError } from '../../common/errors';

function filesOf(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(directory, name))
    .sort();
}

/** `*` in the name of the file; folders are taken as they are. */
function matching(pattern: string): string[] {
  const name = basename(pattern)
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const wanted = new RegExp(`^${name}$`);
  return filesOf(dirname(pattern)).filter((path) => wanted.test(basename(path)));
}

/**
 * Files of the paths given: a file, a folder's files, or a `*` in the file's name.
 * @throws SextantError not_found where a path gives no file
 */
export function expandPaths(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    try {
      if (basename(path).includes('*')) return matching(path);
      return statSync(path).isDirectory() ? filesOf(path) : [path];
    } catch (error) {
      throw new SextantError('not_found', `${path} cannot be read: ${messageOf(error)}`);
    }
  });
  if (files.length === 0) {
    throw new SextantError('not_found', `${paths.join(', ')}: there is no file to read`);
  }
  return Array.from(new Set(files));
}
