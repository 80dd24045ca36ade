import { EntryField } from '../line_format';
import { field, LogFormat, Meaning, NOTHING, Part } from './directive';
import { compileTime } from './strftime';

/** Modifiers such as `>`, `<`, `!200,304`, then `{argument}`, then the directive, of two letters after "^". */
const DIRECTIVE = /%(?:%|[<>!\d,]*(?:\{([^{}]{0,255})\})?(\^[a-z]{2}|[A-Za-z]))/g;

/** https://httpd.apache.org/docs/2.4/mod/mod_log_config.html, and Tomcat's Access Log Valve. */
const FIELDS: Readonly<Record<string, EntryField>> = {
  h: 'address',
  a: 'address',
  u: 'user',
  r: 'request',
  m: 'method',
  U: 'path',
  q: 'query',
  s: 'status',
  b: 'bytes',
  B: 'bytes',
  O: 'bytes',
  v: 'domain',
  V: 'domain',
};

const REQUEST_HEADERS: Readonly<Record<string, EntryField>> = {
  referer: 'referrer',
  'user-agent': 'agent',
  host: 'domain',
  'x-forwarded-for': 'forwarded',
};

const CLF_TIME = '%d/%b/%Y:%H:%M:%S %z';
const UNITS = ['s', 'ms', 'us'] as const;

/** Letters that are written and tell nothing of what is kept. */
const PASSED = /^(?:[AfHklLpPRSIXEFCecnxog]|\^[a-z]{2})$/;

function timeOf(argument: string | undefined): Meaning {
  const format = argument === undefined ? CLF_TIME : argument.replace(/^(?:begin|end):?/, '');
  return { kind: 'time', pieces: compileTime(format === '' ? CLF_TIME : format) };
}

function meaningOf(letter: string, argument: string | undefined): Meaning | undefined {
  if (letter === 't') return timeOf(argument);
  if (letter === 'D') return field('duration');
  if (letter === 'T') {
    const unit = UNITS.find((each) => each === argument);
    return argument === undefined || unit ? field('duration', unit || 's') : undefined;
  }
  if (letter === 'i') {
    const header = REQUEST_HEADERS[(argument || '').toLowerCase()];
    return header ? field(header) : NOTHING;
  }
  if (letter === 'o') {
    return (argument || '').toLowerCase() === 'content-type' ? field('content_type') : NOTHING;
  }
  // `%{c}a` is the peer behind which mod_remoteip found the client.
  if (letter === 'a' && argument === 'c') return NOTHING;
  const known = FIELDS[letter];
  if (known) return field(known);
  return PASSED.test(letter) ? NOTHING : undefined;
}

/**
 * Takes apart the format of Apache's `LogFormat` or of Tomcat's valve, with or without the quotes and
 * backslashes of a configuration file.
 *
 * @throws Error that names the directive that is not known
 */
export function readApacheFormat(source: string): LogFormat {
  const plain = source.replace(/\\"/g, '"').replace(/\\t/g, '\t');
  // The brackets of "%t" are text like any other: they end a user's name that holds spaces.
  const format = plain.replace(/%%|%[<>!\d,]*t/g, (found) => (found === '%%' ? found : '[%{}t]'));
  const parts: Part[] = [];
  let before = '';
  let literal = '';
  let meaning: Meaning | undefined;
  let at = 0;
  const flush = () => {
    if (meaning) parts.push({ meaning, after: literal });
    else before = literal;
    literal = '';
  };
  for (const found of format.matchAll(DIRECTIVE)) {
    const start = found.index || 0;
    literal += format.slice(at, start);
    at = start + found[0].length;
    if (found[2] === undefined) {
      literal += '%';
    } else {
      const next = meaningOf(found[2], found[1]);
      if (!next) throw new Error(`"${found[0]}" is no directive that can be read`);
      flush();
      meaning = next;
    }
  }
  literal += format.slice(at);
  if (/%(?![<>!\d,{A-Za-z^])/.test(format.replace(/%%/g, ''))) {
    throw new Error('a "%" stands alone; write "%%"');
  }
  flush();
  return { before, parts };
}
