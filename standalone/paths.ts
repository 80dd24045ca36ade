import { join } from 'path';

export const PROJECT_ROOT = join(__dirname, '..');

/** Everything that running the clone makes: deleting it is starting anew. */
export const STATE_DIRECTORY = join(PROJECT_ROOT, '.sextant');
