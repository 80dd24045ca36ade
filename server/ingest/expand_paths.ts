import { Dirent, readdirSync, statSync } from 'fs';
import { join, parse, sep } from 'path';
import { messageOf, SextantError } from '../../common/errors';

const entriesOf = (folder: string): Dirent[] =>
  readdirSync(folder || '.', { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

function filesOf(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
}

/** The folder and all below it; links are not followed, which could lead round in a circle. */
function foldersBelow(folder: string): string[] {
  const below = entriesOf(folder).filter((entry) => entry.isDirectory());
  return [folder, ...below.flatMap(({ name }) => foldersBelow(join(folder, name)))];
}

const isDirectory = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory();

function segmentPattern(segment: string): RegExp {
  const parts = segment.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** Paths below a folder: `*` is anything within a name, `**` any folders, none too. */
function matching(folder: string, segments: readonly string[]): string[] {
  const [first, ...rest] = segments;
  if (first === undefined) return [folder];
  if (first === '**') return foldersBelow(folder).flatMap((each) => matching(each, rest));
  if (!first.includes('*')) {
    const path = join(folder, first);
    return statSync(path, { throwIfNoEntry: false }) ? matching(path, rest) : [];
  }
  const wanted = segmentPattern(first);
  const isLast = rest.length === 0;
  return entriesOf(folder)
    .filter(({ name }) => wanted.test(name))
    .map(({ name }) => join(folder, name))
    .filter((path) => isDirectory(path) === !isLast)
    .flatMap((path) => matching(path, rest));
}

function filesMatching(pattern: string): string[] {
  const { root } = parse(pattern);
  const segments = pattern.slice(root.length).split(sep).filter(Boolean);
  const fixed = segments.findIndex((segment) => segment.includes('*'));
  const found = matching(join(root, ...segments.slice(0, fixed)), segments.slice(fixed));
  return found.flatMap((path) => (isDirectory(path) ? filesOf(path) : [path]));
}

/** The folder that a pattern looks below, or the path itself. */
export function fixedPart(path: string): string {
  if (!path.includes('*')) return path;
  const { root } = parse(path);
  const segments = path.slice(root.length).split(sep).filter(Boolean);
  const fixed = segments.findIndex((segment) => segment.includes('*'));
  return join(root, ...segments.slice(0, fixed)) || '.';
}

/** As `expandPaths`; what is not there at present gives none. */
export function presentFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    try {
      return expandPaths([path]);
    } catch {
      // Between two names of a rotation, say: it is looked for again.
      return [];
    }
  });
}

/**
 * Files of the paths given: a file, a folder's files, or a pattern of `*` and `**`.
 * @throws SextantError not_found where the paths give no file, or one of them is not there
 */
export function expandPaths(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    try {
      if (path.includes('*')) return filesMatching(path);
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
