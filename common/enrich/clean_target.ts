import { parseQuery } from '../ogc/kvp';
import { RequestTarget } from '../ogc/request_target';
import { cleanPath, cleanQuery } from './clean_url';

/**
 * A target without what identifies people. Steps see no other, so that nothing of it comes back as a
 * layer or a project, and a stored address says the same when it is read again.
 */
export function cleanTarget(target: RequestTarget): RequestTarget {
  const path = cleanPath(target.path);
  const query = cleanQuery(target.query, target.params);
  if (path === target.path && query === target.query) return target;
  return { ...target, path, query, params: parseQuery(query) };
}
