import { BoundedCache } from './bounded_cache';

/** Names without "-" and "_", in lower case. */
const NAMES = new Set(
  `email mail courriel useremail mailto login user userid username utilisateur usr firstname lastname phone telephone token jwt pass passwd password pwd passphrase motdepasse mdp pw jeton otp prenom
  secret key apikey auth authkey authorization bearer sid session sessionid jsessionid phpsessid ticket sig
  signature credentials cookie bearer assertion samlresponse samlrequest authcode castgc awsaccesskeyid`.split(
    /\s+/
  )
);
const ENDINGS =
  /(?:token|secret|password|passwd|passphrase|username|credential|signature|email|sessionid|(?:api|access|consumer|subscription|secret|private|license|client)key)$/;

function tells(name: string): boolean {
  const plain = name.replace(/[-_]/g, '').toLowerCase();
  return NAMES.has(plain) || ENDINGS.test(plain) || plain.startsWith('xamz');
}

const known = new BoundedCache<boolean>(2048);

/** Whether a parameter of this name identifies or authorises people: neither its name nor its value is stored. */
export function isSecretName(name: string): boolean {
  return known.get(name, tells);
}

/** The same as the source of a regular expression, for text that is no query. */
export const SECRET_WORDS =
  '[\\w-]{0,24}(?:e-?mail|user(?:-?_?(?:name|id))?|login|utilisateur|courriel|token|jwt|passw(?:or)?d|pwd|passphrase|secret|(?:api|access|consumer|subscription|private)-?_?key|authorization|session-?_?id|ticket|signature)';
