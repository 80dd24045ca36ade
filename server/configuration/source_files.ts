import { CatalogueSourceConfiguration } from './catalogue_source';
import { KeyPath } from './problems';

const FILE_KEYS = ['password_file', 'certificate_authority'] as const;
type Files = { readonly [K in (typeof FILE_KEYS)[number]]?: string };

export interface NamedFile {
  readonly path: KeyPath;
  readonly file: string;
}

function namedIn(part: Files, above: KeyPath): NamedFile[] {
  return FILE_KEYS.flatMap((key) => {
    const file = part[key];
    return file === undefined ? [] : [{ path: [...above, key], file }];
  });
}

/** Files of credentials that a source names, with their keys. */
export function filesOf(source: CatalogueSourceConfiguration): NamedFile[] {
  if (source.type === 'file') return [];
  const own = namedIn(source, []);
  if (source.type !== 'geonetwork_database' || !source.index) return own;
  return [...own, ...namedIn(source.index, ['index'])];
}

function absoluteIn<P extends Files>(part: P, absolute: (file: string) => string): P {
  const changed: { -readonly [K in keyof Files]: Files[K] } = {};
  for (const key of FILE_KEYS) {
    const file = part[key];
    if (file !== undefined) changed[key] = absolute(file);
  }
  return { ...part, ...changed };
}

/** The source with paths that hold whatever the current folder is. */
export function withPaths(
  source: CatalogueSourceConfiguration,
  absolute: (file: string) => string
): CatalogueSourceConfiguration {
  if (source.type === 'file') return { ...source, paths: source.paths.map(absolute) };
  if (source.type !== 'geonetwork_database' || !source.index) return absoluteIn(source, absolute);
  return { ...absoluteIn(source, absolute), index: absoluteIn(source.index, absolute) };
}
