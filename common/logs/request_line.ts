/** RFC 9110 method names are tokens; logs hold WebDAV's and odd ones, all letters. */
const METHOD = /^[A-Za-z][A-Za-z_-]{0,31}$/;
const PROTOCOL = /^HTTP\/\d(?:\.\d)?$/;
const ABSOLUTE = /^[a-z][a-z0-9+.-]{0,15}:\/\//i;

export interface RequestLine {
  readonly method?: string;
  readonly target?: string;
}

const NONE: RequestLine = {};

/**
 * Takes a request line apart. A target with raw spaces keeps them; HTTP/0.9 has no protocol; what is
 * no request ("-", the bytes of a TLS handshake) has neither method nor target.
 *
 * @param text the quoted field, escapes undone
 */
export function readRequestLine(text: string): RequestLine {
  const space = text.indexOf(' ');
  const method = space < 0 ? text : text.slice(0, space);
  if (space < 0 || !METHOD.test(method)) return NONE;
  const last = text.lastIndexOf(' ');
  const hasProtocol = last > space && PROTOCOL.test(text.slice(last + 1));
  const target = hasProtocol ? text.slice(space + 1, last) : text.slice(space + 1);
  const first = target.charCodeAt(0);
  // "*" is for OPTIONS, an authority for CONNECT.
  if (first === 47 || first === 42 || ABSOLUTE.test(target) || method === 'CONNECT') {
    return { method, target };
  }
  // `GET ?REQUEST=…` of broken clients still tells what was asked.
  return first === 63 && hasProtocol ? { method, target } : NONE;
}
