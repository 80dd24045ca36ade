import { readFileSync } from 'fs';
import { join } from 'path';
import { getBundle } from '../../common/api/contracts/bundle';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { ErrorReporter, implement, Route } from '../routes/implement';

/** Tells the browser's loader which file to load: the build writes its name beside the server. */
export function bundleRoute(directory: string, report: ErrorReporter): Route {
  return implement(getBundle, report, async () => {
    let content: string;
    try {
      content = readFileSync(join(directory, 'bundle.json'), 'utf8');
    } catch {
      throw new SextantError('not_found', 'This build of Sextant has no separate browser bundle');
    }
    return decodeOrThrow(getBundle.response, JSON.parse(content), 'source_invalid');
  });
}
