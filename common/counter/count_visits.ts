import type { CounterRequest } from './counter_request';

/** The same address by the same visitor within this counts once, ms (COUNTER: double clicks). */
export const DOUBLE_CLICK = 30_000;

/** Parts of a file by one visitor within this are one download, ms. */
export const PARTS = 3_600_000;

export interface CounterVerdict {
  readonly id: string;
  readonly time: number;
  readonly counted: boolean;
}

/** Counts the requests of visitors, one after the other. */
export interface VisitCounter {
  /** Requests come by visitor, then time, then id. @returns what is decided now */
  add(request: CounterRequest): CounterVerdict[];
  /**
   * A download that was counted before the requests that are looked at: its later parts are known.
   * Comes in the same order.
   */
  addCounted(request: CounterRequest): CounterVerdict[];
  /** Decides what is open. */
  end(): CounterVerdict[];
}

/**
 * The rules of COUNTER (Code of Practice for Research Data 1.0.1 §10): of two clicks on the same
 * address within 30 s the second is kept, so that a row of clicks gives its last; parts of a file
 * (206, slices of DAP) within an hour of one that was counted are none. It holds what one visitor
 * asked for within an hour.
 */
export function visitCounter(): VisitCounter {
  let visitor = '';
  /** Clicks that a later one may still replace, by address. */
  const open = new Map<string, CounterRequest>();
  /** When a download of a file was last begun, by file. */
  const begun = new Map<string, number>();

  const verdict = ({ id, time }: CounterRequest, counted: boolean) => ({ id, time, counted });

  function close(before: number): CounterVerdict[] {
    const decided: CounterVerdict[] = [];
    for (const [url, request] of open) {
      if (request.time > before) break;
      open.delete(url);
      decided.push(verdict(request, true));
    }
    return decided;
  }

  function forget(before: number): void {
    for (const [file, time] of begun) {
      if (time > before) break;
      begun.delete(file);
    }
  }

  /** What is replaced goes to the end: both maps stay in the order of time. */
  function put<V>(map: Map<string, V>, key: string, value: V): void {
    map.delete(key);
    map.set(key, value);
  }

  function proceed(request: CounterRequest): CounterVerdict[] {
    if (request.visitor !== visitor) {
      const decided = close(Infinity);
      begun.clear();
      visitor = request.visitor;
      return decided;
    }
    forget(request.time - PARTS - 1);
    return close(request.time - DOUBLE_CLICK - 1);
  }

  function add(request: CounterRequest): CounterVerdict[] {
    const decided = proceed(request);
    if (request.shape === 'part') {
      const isKnown = begun.has(request.file);
      if (!isKnown) begun.set(request.file, request.time);
      return [...decided, verdict(request, !isKnown)];
    }
    const before = open.get(request.url);
    put(open, request.url, request);
    put(begun, request.file, request.time);
    return before ? [...decided, verdict(before, false)] : decided;
  }

  function addCounted(request: CounterRequest): CounterVerdict[] {
    const decided = proceed(request);
    put(begun, request.file, request.time);
    return decided;
  }

  return { add, addCounted, end: () => close(Infinity) };
}
