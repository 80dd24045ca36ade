import * as t from 'io-ts';
import type { Figures } from '../api/contracts/figures';
import { FiguresDocument } from '../index_schema/figures';

const count = t.tuple([t.string, t.number]);

/** A count by value as figures keep it: JSON [value, count]; nothing where it is none. */
export function readCount(text: string): [value: string, count: number][] {
  try {
    const parsed: unknown = JSON.parse(text);
    return count.is(parsed) ? [parsed] : [];
  } catch {
    return [];
  }
}

/** Stored figures as pages get them. */
export function toFigures(stored: FiguresDocument): Figures {
  const of = (field: keyof FiguresDocument) => Number(stored[field] ?? 0);
  return {
    at: stored['@timestamp'] ?? '',
    view: stored.view === 'complete' ? 'complete' : 'public',
    records: of('records'),
    owned_only: of('owned_only'),
    access: {
      public: of('access.public'),
      restricted: of('access.restricted'),
      unknown: of('access.unknown'),
    },
    validity: {
      valid: of('validity.valid'),
      invalid: of('validity.invalid'),
      unknown: of('validity.unknown'),
    },
    inspire: {
      valid: of('inspire.valid'),
      invalid: of('inspire.invalid'),
      unknown: of('inspire.unknown'),
    },
    by_standard: (stored.by_standard ?? [])
      .flatMap(readCount)
      .map(([key, counted]) => ({ key, count: counted })),
    anomalous: of('anomalous'),
    created: of('created'),
    changed: of('changed'),
    removed: of('removed'),
    ...(stored.last_created === undefined ? {} : { last_created: stored.last_created }),
  };
}
