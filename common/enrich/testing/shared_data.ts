/** Lint keeps node's modules out of `common`; tests alone may read files, and only here. */
type Files = typeof import('fs');

/**
 * Lines of a file of real data beside the repository, without the last end of line; undefined, with a
 * note, where it is absent.
 *
 * @param name path below `../shared/data/`
 */
export function sharedLines(name: string): string[] | undefined {
  const files = jest.requireActual<Files>('fs');
  const path = `${__dirname}/../../../../shared/data/${name}`;
  if (!files.existsSync(path)) {
    // eslint-disable-next-line no-console
    console.info(`Skipped: ${path} is absent`);
    return undefined;
  }
  return files.readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
}
