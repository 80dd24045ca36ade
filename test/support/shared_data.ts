import { existsSync } from 'fs';
import { join } from 'path';

const SHARED = join(__dirname, '..', '..', '..', 'shared', 'data');

/** Path of a real file that stands beside the project, where it does. */
export function sharedData(path: string): string {
  return join(SHARED, path);
}

/** `describe` of tests on real files: where they are absent it is skipped, and says so. */
export function describeWithSharedData(name: string, tests: () => void): void {
  if (existsSync(SHARED)) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`NOT TESTED: ${name}, because ../shared/data is absent.\n`);
  describe.skip(name, tests);
}
