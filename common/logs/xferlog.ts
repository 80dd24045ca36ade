import { toNanoseconds } from './durations';
import { LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';
import { MONTHS, wallTime } from './log_time';
import { entryOf } from './raw_entry';
import { zoneOffset } from './time_zone';

/** `Thu Feb 17 19:11:06 2005 1 192.0.2.5 1234`, then the name of the file, which may hold spaces. */
const HEAD =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4}) +(\d{1,9}) (\S{1,255}) (\d{1,15}) /;
/** Type, flags, direction, access, user, service, authentication, its user, completion. */
const TAIL =
  / ([ab]) ([CUT_]{1,3}) ([oid]) ([agr]) (\S{0,255}) (\S{1,64}) ([01]) (\S{1,255})(?: ([ci]))?$/;
const LONGEST_TAIL = 700;

const OPERATIONS: Readonly<Record<string, string>> = { o: 'RETR', i: 'STOR', d: 'DELE' };
/** RFC 959: closing data connection, file transferred; connection closed, transfer aborted. */
const [COMPLETE, ABORTED] = [226, 426];

/** Makes the name of a file a path: what would end it is written in percent-encoding. */
function pathOf(name: string): string {
  const path = name.startsWith('/') ? name : `/${name}`;
  return path.replace(/[%?#\s]/g, (character) => encodeURIComponent(character));
}

function open(options: LineOptions): LineParser {
  const offset = zoneOffset(options.timeZone || 'UTC');

  return (line): ParsedLine | undefined => {
    if (line.charCodeAt(3) !== 32 || line.charCodeAt(7) !== 32) return undefined;
    const head = HEAD.exec(line);
    const from = Math.max(0, line.length - LONGEST_TAIL);
    const tail = head && TAIL.exec(line.slice(from));
    if (!head || !tail) return undefined;
    const month = MONTHS.indexOf((head[1] || '').toLowerCase());
    const [day, hour, minute, second, year] = head.slice(2, 7).map(Number);
    const wall = wallTime(year || 0, month, day || 0, hour || 0, minute || 0, second || 0);
    const method = OPERATIONS[tail[3] || ''];
    return entryOf({
      time: month < 0 ? NaN : wall - offset(wall),
      address: head[8],
      // An anonymous user gives an e-mail address as the password: it names a person all the same.
      user: tail[5] === '*' ? undefined : tail[5],
      method,
      path: pathOf(line.slice(head[0].length, from + tail.index)),
      status: tail[9] === 'i' ? ABORTED : COMPLETE,
      bytes: head[9],
      duration: toNanoseconds(Number(head[7]), 's'),
      ogc: { service: 'FTP', operation: method },
    });
  };
}

/**
 * Transfers of FTP servers (wu-ftpd, ProFTPD, vsftpd), in the zone of the server: the method is RETR,
 * STOR or DELE, the status FTP's own. Manual page xferlog(5) of ProFTPD.
 */
export const xferlog: LineFormat = { name: 'xferlog', looks: ['text'], open };
