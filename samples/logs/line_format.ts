import { hour, parisOffset } from './calendar';
import type { Client } from './client';
import type { ServerId } from './servers';
import type { Answer, Draft } from './visit';

export interface LogEntry {
  server: ServerId;
  time: number;
  client: Client;
  request: Draft;
  answer: Required<Answer>;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** Common log format time, `22/Nov/2025:09:12:03 +0100`. */
export function clfTime(time: number, offset: number): string {
  const local = new Date(time + offset * hour);
  const date = `${two(local.getUTCDate())}/${months[local.getUTCMonth()] ?? ''}/${local.getUTCFullYear()}`;
  const clock = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()]
    .map(two)
    .join(':');
  return `${date}:${clock} +0${offset}00`;
}

const unsafe = /[^\x20-\x21\x23-\x5b\x5d-\x7e]/;

const bytesOf = (text: string) => [...Buffer.from(text, 'utf8')];

/** Apache escapes quotes and backslashes with a backslash, other bytes as `\xhh` in lower case. */
export function apacheEscape(text: string): string {
  if (!unsafe.test(text)) return text;
  return bytesOf(text)
    .map((byte) => {
      const char = String.fromCharCode(byte);
      if (char === '"' || char === '\\') return `\\${char}`;
      return byte < 0x20 || byte > 0x7e ? `\\x${byte.toString(16).padStart(2, '0')}` : char;
    })
    .join('');
}

/** nginx writes quotes, backslashes and every byte outside ASCII as `\xHH` in upper case. */
export function nginxEscape(text: string): string {
  if (!unsafe.test(text)) return text;
  return bytesOf(text)
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
        ? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte)
    )
    .join('');
}

const requestLine = ({ method, url, protocol = ' HTTP/1.1' }: Draft) =>
  method === '' ? url || '-' : `${method} ${url}${protocol}`;

function combined(
  entry: LogEntry,
  offset: number,
  escape: (text: string) => string,
  empty: string
) {
  const { client, request, answer } = entry;
  const quoted = [requestLine(request), request.referer, client.agent].map(
    (text) => `"${escape(text)}"`
  );
  const bytes = answer.bytes === 0 ? empty : String(answer.bytes);
  const who = `${client.address} - ${request.user ?? '-'} [${clfTime(entry.time, offset)}]`;
  return `${who} ${quoted[0] ?? ''} ${answer.status} ${bytes} ${quoted[1] ?? ''} ${quoted[2] ?? ''}`;
}

const apache = (entry: LogEntry) => combined(entry, parisOffset(entry.time), apacheEscape, '-');

/** One line of the server's log, in the format that `servers.ts` states. */
export const formatLine: Readonly<Record<ServerId, (entry: LogEntry) => string>> = {
  main: (entry) => {
    const { type, ms } = entry.answer;
    return `${apache(entry)} "${apacheEscape(type)}" ${Math.max(90, Math.round(ms * 1000))}`;
  },
  data: (entry) => {
    const { type, ms } = entry.answer;
    const line = combined(entry, 0, nginxEscape, '0');
    return `${line} "${nginxEscape(type)}" ${(ms / 1000).toFixed(3)}`;
  },
  legacy: apache,
};
