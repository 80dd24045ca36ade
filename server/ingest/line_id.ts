import { createHash } from 'crypto';

/**
 * Same line, same document: the id comes from the server's name, the offset and the line itself,
 * so that a file read twice, renamed, or read by two processes adds nothing, while two files that
 * begin alike lose nothing (docs/adr/0003).
 */
export function lineId(server: string, offset: number, line: string): string {
  return createHash('sha1').update(`${server}\n${offset}\n${line}`).digest('base64url');
}
