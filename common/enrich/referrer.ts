import { remember } from '../ogc/remember';
import { hostOf } from '../ogc/request_target';

const ADDRESS = /^https?:\/\/([^/?#]*)([^?#]*)/i;

/** Host (lower case, without port) and path of a referring page; undefined where it is no web address. */
export const splitReferrer = remember((referrer) => {
  const found = ADDRESS.exec(referrer);
  const host = found ? hostOf(found[1] || '') : undefined;
  return found && host !== undefined ? { host, path: found[2] || '/' } : undefined;
});
