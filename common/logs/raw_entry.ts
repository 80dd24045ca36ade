import { AccessLogEntry, OgcFacts } from './access_log_entry';
import { ParsedLine } from './line_format';
import { peerOfChain } from './clf_head';
import { isLogTime } from './log_time';
import { mediaTypeOf } from './media_type';
import { readRequestLine, RequestLine } from './request_line';

/** A line taken apart: texts as logged, escapes undone; `-`, '' and `null` are nothing. */
export interface RawEntry {
  /** Milliseconds since the epoch; NaN where it cannot be read. */
  readonly time: number;
  /** The peer, or a chain of forwarded addresses in its place; a port may follow. */
  readonly address?: string;
  readonly forwarded?: string;
  readonly user?: string;
  /** The whole request line; else the next four. */
  readonly request?: string;
  readonly method?: string;
  readonly target?: string;
  readonly path?: string;
  readonly query?: string;
  readonly status?: string | number;
  readonly bytes?: string | number;
  readonly referrer?: string;
  readonly agent?: string;
  /** Nanoseconds. */
  readonly duration?: number;
  readonly contentType?: string;
  readonly domain?: string;
  readonly country?: string;
  readonly ogc?: OgcFacts;
  readonly body?: string;
}

const HOST = /^([\w.-]{1,255}|\[[\da-fA-F:.]{2,45}\])(?::\d{1,5})?$/;
const COUNTRY = /^[A-Za-z]{2}$/;

/** "-" is nothing to Apache and nginx, "null" to Java. */
export function present(text: string | undefined): string | undefined {
  return text === undefined || text === '-' || text === '' || text === 'null' ? undefined : text;
}

/** NaN where it is no status. */
export function readStatus(value: string | number | undefined): number {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 999
    ? status
    : NaN;
}

/** 0 where no size is told. */
export function readBytes(value: string | number | undefined): number {
  const bytes = typeof value === 'string' ? Number(/^\+?\d{1,15}$/.test(value) && value) : value;
  return typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0;
}

/** Lower case, without port; undefined where it is no name of a host. */
export function readHost(text: string | undefined): string | undefined {
  const found = text === undefined || text === '-' ? null : HOST.exec(text);
  return found ? (found[1] || '').toLowerCase() : undefined;
}

function joined(path: string, query: string | undefined): string {
  const bare = query && query.startsWith('?') ? query.slice(1) : query;
  return bare && bare !== '-' && !path.includes('?') ? `${path}?${bare}` : path;
}

function asked(raw: RawEntry): RequestLine {
  const { request } = raw;
  const method = present(raw.method);
  if (request !== undefined) {
    const line = readRequestLine(request);
    if (line.method || !method) return line;
  }
  const path = present(raw.target) || present(raw.path) || present(request);
  if (path !== undefined) return { method, target: joined(path, raw.query) };
  return { method, target: present(raw.query) && joined('', raw.query) };
}

/** Makes an entry of a line's texts; rejected where its time or its status cannot be read. */
export function entryOf(raw: RawEntry): ParsedLine {
  if (!isLogTime(raw.time)) return { rejected: 'bad_time' };
  const status = readStatus(raw.status);
  if (Number.isNaN(status)) return { rejected: 'bad_status' };
  const address = present(raw.address) || '';
  const chain = address.includes(',') ? peerOfChain(address) : undefined;
  const { method, target } = asked(raw);
  const entry: AccessLogEntry = {
    time: Math.floor(raw.time),
    address: chain ? chain.address : address,
    forwarded: chain ? chain.forwarded : present(raw.forwarded),
    user: present(raw.user),
    method,
    target,
    status,
    bytes: readBytes(raw.bytes),
    referrer: present(raw.referrer),
    agent: present(raw.agent),
    duration: raw.duration,
    contentType: raw.contentType === undefined ? undefined : mediaTypeOf(raw.contentType),
    domain: readHost(raw.domain),
    ogc: raw.ogc,
    body: present(raw.body),
    country: raw.country && COUNTRY.test(raw.country) ? raw.country.toUpperCase() : undefined,
  };
  return { entry };
}
