import { parseQuery } from './kvp';
import { RequestTarget } from './request_target';
import { scanXml } from './xml_scan';
import { xmlParameters } from './xml_request';

/** Requests are short; what is longer carries features to insert. Characters. */
const LONGEST = 65536;
/** SOAP around a request (OGC 06-121r9 §11.4). */
const SOAP = new Set(['envelope', 'header', 'body']);

function ofXml(body: string): Map<string, string> {
  const elements = scanXml(body);
  const root = elements.findIndex(({ name }) => !SOAP.has(name.toLowerCase()));
  const found = root < 0 ? undefined : elements[root];
  return found ? xmlParameters(found, elements.slice(root + 1)) : new Map();
}

/** Parameters of a body as though they had been sent by KVP; none of one that is neither XML nor KVP. */
function parametersOf(body: string): ReadonlyMap<string, string> {
  const text = body.slice(0, LONGEST).trim();
  if (text.startsWith('<')) return ofXml(text);
  return /^[\w.:-]{1,64}=/.test(text) ? parseQuery(text) : new Map();
}

/**
 * A target with the parameters of its request's body, which may be cut anywhere. Those of the address
 * stay where both say something: they are what the access log of another server would hold.
 *
 * @param body XML or KVP as logged; never kept
 */
export function withBody(target: RequestTarget, body: string | undefined): RequestTarget {
  if (!body || target.method === 'GET') return target;
  const told = parametersOf(body);
  if (told.size === 0) return target;
  const params = new Map(told);
  target.params.forEach((value, name) => {
    if (value !== '' || !params.has(name)) params.set(name, value);
  });
  return { ...target, params };
}
