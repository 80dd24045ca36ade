import { SECRET_WORDS } from './secret_names';

const AT = /@|%(?:25){0,3}40/g;
const LOCAL = /[\w.+!#$*'\u0080-\uffff-]/;
/** Bytes of UTF-8, "+", "-", "." and "_" as escapes. */
const LOCAL_ESCAPE = /^%(?:[89a-f][\da-f]|2[bde]|5f)$/i;
const LABEL = '(?:[\\w\\u0080-\\uffff-]|%[89a-f][\\da-f]){1,63}';
/** No top-level domain starts with a digit (RFC 3696 §2): `ol@7.1.0` is a version. */
const DOMAIN = new RegExp(
  `^(?:(?:${LABEL}\\.){1,8}(?=[a-z\\u0080-\\uffff%])${LABEL}|\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.]))`,
  'i'
);
/** `2@2x.png`: a tile for fine screens. */
const FINE_TILE = /^\d(?:\.\d)?x\.(?:png|jpe?g|gif|webp|avif|svg|pbf|mvt)(?![\w.-])/i;
const JWT = /eyJ[\w-]{8,4096}(?:\.[\w-]{0,4096}){0,4}/g;
/** What an Authorization header holds; "basic" is also a word of its own. */
const CREDENTIALS =
  /\b((?:bearer(?:%20|[+ ]){1,3}(?=[\w.~+/=-]{8})|basic(?:%20|[+ ]){1,3}(?=[\w.~+/=-]{16})))[\w.~+/=-]{8,4096}/gi;
const PATH_SESSION = /(?:;|%3B)jsessionid(?:=|%3D)[^/?;#&%]*/gi;
/** `https://user:password@host`, its marks plain or percent-encoded. */
const USER_INFO = /((?::|%3A)(?:\/|%2F){2})[^/?#&\s@%:]{1,64}(?::|%3A)[^/?#&\s]{0,256}(?:@|%40)/gi;
/** A name and "=", however often encoded, or the same in JSON. */
const PAIR = new RegExp(
  `((?:^|[^\\w-]|%[0-9a-f]{2})${SECRET_WORDS}(?:=|%(?:25){0,2}3D|: ?|(?:"|%22) ?(?::|%3A)(?: |%20)?(?:"|%22)?))[^&\\s"]*`,
  'gi'
);

/** RFC 5321 §4.5.3.1.1: no local part is longer. */
const LONGEST_LOCAL = 64;

const EMAIL_MASK = '(email)';

function isLocal(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '%' ? LOCAL_ESCAPE.test(text.slice(at, at + 3)) : LOCAL.test(character);
}

/** Replaces e-mail addresses, their "@" plain or percent-encoded. Linear: looks 64 characters back at most. */
function maskEmails(text: string): string {
  let out = '';
  let done = 0;
  AT.lastIndex = 0;
  for (let found = AT.exec(text); found; found = AT.exec(text)) {
    let start = found.index;
    const least = Math.max(done, start - LONGEST_LOCAL);
    while (start > least && isLocal(text, start - 1)) start -= 1;
    const end = found.index + found[0].length;
    const behind = text.slice(end, end + 255);
    const domain = DOMAIN.exec(behind);
    if (start < found.index && domain && !FINE_TILE.test(behind)) {
      out += text.slice(done, start) + EMAIL_MASK;
      done = end + domain[0].length;
    }
  }
  return done === 0 ? text : out + text.slice(done);
}

function maskOnce(text: string): string {
  let masked = text;
  const mayHaveAt = masked.includes('@') || masked.includes('40');
  if (mayHaveAt) masked = masked.replace(USER_INFO, '$1');
  if (masked.includes(';') || masked.includes('%3')) masked = masked.replace(PATH_SESSION, '');
  if (masked.includes('eyJ')) masked = masked.replace(JWT, '(token)');
  if (/bearer|basic/i.test(masked)) masked = masked.replace(CREDENTIALS, '$1(token)');
  return mayHaveAt ? maskEmails(masked) : masked;
}

/** Until nothing changes: what is removed may bring together what was apart. */
export function settled(text: string, clean: (text: string) => string): string {
  let before = text;
  let after = clean(before);
  for (let left = 4; after !== before && left > 0; left -= 1) {
    before = after;
    after = clean(before);
  }
  return after;
}

/** Removes e-mail addresses, JSON web tokens, users of addresses and session ids, wherever they stand. */
export function maskText(text: string): string {
  return settled(text, maskOnce);
}

/** Removes also what stands behind the names of secrets, for text that is no query. At most a few kB. */
export function maskPairs(text: string): string {
  return settled(text, (each) =>
    maskOnce(each.replace(PATH_SESSION, '').replace(PAIR, '$1(removed)'))
  );
}
