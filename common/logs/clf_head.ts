/** What stands before the time of a line of Apache or nginx. */
export interface ClfHead {
  readonly address: string;
  readonly forwarded?: string;
  readonly user?: string;
  readonly domain?: string;
}

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/;
/** At least two colons: `host:80` is none. */
const IPV6 = /^\[?[\da-f.]{0,15}:[\da-f.]{0,15}:[\da-f:.%]{0,45}\]?(?::\d{1,5})?$/i;
const HOST = /^([\w.-]{1,255})(?::\d{1,5})?$/;

function isAddress(text: string): boolean {
  return IPV4.test(text) || IPV6.test(text);
}

/** A chain such as `1.2.3.4, unknown, 10.0.0.1`; "0.1, 0.2" are times of upstream servers. */
export function isAddressChain(text: string): boolean {
  return (
    text.length < 2048 &&
    text.split(',').every((part) => part.trim() === 'unknown' || isAddress(part.trim()))
  );
}

/** A chain logged in place of the peer: what stands last the nearest proxy saw, the rest was told to it. */
export function peerOfChain(text: string): Pick<ClfHead, 'address' | 'forwarded'> {
  const comma = text.lastIndexOf(',');
  if (comma < 0) return { address: text };
  return { address: text.slice(comma + 1).trim(), forwarded: text.slice(0, comma) };
}

/** The end of the word that starts at `from`; a comma carries a chain on: `1.2.3.4, 10.0.0.1 - -`. */
function endOfAddress(head: string, from: number): number {
  let end = head.indexOf(' ', from);
  while (end > 0 && head.charCodeAt(end - 1) === 44) end = head.indexOf(' ', end + 1);
  return end < 0 ? head.length : end;
}

/**
 * What carries a line writes before it: syslog (RFC 3164, RFC 5424), containers (CRI), Compose. Starts
 * that no address and no host has.
 */
const CARRIED =
  /^(?:(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,255} [^\s:]{1,64}: |<\d{1,3}>1 (?:\S{1,255} ){5}(?:- )?|\d{4}-\d\d-\d\dT[\d:.+Z-]{8,32} (?:std(?:out|err) [FP] |\S{1,255} [^\s:]{1,64}: )|[\w.-]{1,64} +\| )/;

/**
 * Reads `address ident user`, with `host[:port] ` before it in vhost_combined, and a chain of
 * forwarded addresses in place of the first. The user may hold spaces and bars. Undefined where there
 * are no three words.
 */
export function readClfHead(written: string): ClfHead | undefined {
  const space = written.indexOf(' ');
  // Nearly every line: one address, nobody logged in.
  if (space + 4 === written.length && written.endsWith(' - -')) {
    return { address: space === 1 && written.startsWith('-') ? '' : written.slice(0, space) };
  }
  const head = written.replace(CARRIED, '');
  let end = endOfAddress(head, 0);
  let address = head.slice(0, end);
  let domain: string | undefined;
  if (!isAddress(address)) {
    const host = HOST.exec(address);
    const next = endOfAddress(head, end + 1);
    const second = head.slice(end + 1, next);
    const peer = second.includes(',') ? second.slice(0, second.indexOf(',')) : second;
    if (host && isAddress(peer)) {
      domain = (host[1] || '').toLowerCase();
      address = second;
      end = next;
    }
  }
  const ident = head.indexOf(' ', end + 1);
  if (ident < 0 || end >= head.length) return undefined;
  const user = head.slice(ident + 1);
  return {
    ...peerOfChain(address === '-' ? '' : address),
    user: user === '-' || user === '' || user === '""' ? undefined : user,
    domain,
  };
}
