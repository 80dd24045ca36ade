import { maskPairs } from './mask';

const LONGEST = 200;
/** Masking shortens and lengthens: more is read than is kept. */
const READ = 600;

const IPV4 = /\d{1,3}(?:\.\d{1,3}){3}/g;
/** Four groups at least: a time of day has fewer. */
const IPV6 = /(?:[\da-f]{1,4}:){4,7}[\da-f]{0,4}|[\da-f:]{0,39}::[\da-f:.]{0,39}/gi;
/** What stands before the time of a web server's line: the address, perhaps a host name, and the user. */
const HEAD = /^[^[\]"]{1,400}? \[(?=\d)/;
/** GeoServer's audit in XML; a Windows account, as IIS writes it. */
const AUDIT_USER = /(<(?:RemoteUser|RemoteHost|RemoteAddr)>)[^<]{0,600}/g;
const ACCOUNT = /(\s)[\w.-]{1,64}\\[\w.$-]{1,64}(?=\s|$)/g;
// Terminals and pages must not meet control characters.
const CONTROLS = /[^\x20-\x7e\xa0-\ud7ff\ue000-\uffff]/g;

/** A rejected line as it may be kept: 200 characters at most, without addresses, users, e-mail addresses, tokens. */
export function excerptOf(line: string): string {
  return maskPairs(line.slice(0, READ).replace(HEAD, '(client) ['))
    .replace(AUDIT_USER, '$1(client)')
    .replace(ACCOUNT, '$1(client)')
    .replace(IPV6, '(address)')
    .replace(IPV4, '(address)')
    .replace(CONTROLS, '·')
    .slice(0, LONGEST);
}
