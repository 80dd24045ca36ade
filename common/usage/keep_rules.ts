import { RequestDocument } from '../index_schema/requests';

/** all; slow ones; a sample; none. Failures, consultations and downloads always stay. */
export const KEPT = ['all', 'slow', 'sample', 'none'] as const;

/** Which requests stay as documents of their own. Every condition given must hold. */
export interface KeepRule {
  readonly services?: readonly string[];
  readonly operations?: readonly string[];
  readonly outcome?: 'success' | 'failure';
  readonly raw: (typeof KEPT)[number];
  /** Of `slow`: what takes longer stays, in s. */
  readonly slower_than?: number;
  /** Of `sample`: the share that stays, 0 to 1. */
  readonly share?: number;
}

/** What keep rules need to know of a request. */
export type KeptRequest = Pick<
  RequestDocument,
  | 'ogc.service'
  | 'ogc.operation'
  | 'ogc.exception'
  | 'event.outcome'
  | 'event.duration'
  | 'sextant.usage'
>;

/** @param id tells that of the document: the same requests are in every run's sample */
export type Keep = (request: KeptRequest, id: () => string) => boolean;

const NANOSECONDS = 1e9;

/** Evenly spread over 0 to 1, whatever ids look like: FNV-1a, then its bits mixed (MurmurHash3). */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** What is always asked for one by one: mistakes to mend, and what COUNTER counts. */
function mustStay(document: KeptRequest): boolean {
  const { 'event.outcome': outcome, 'ogc.exception': exception, 'sextant.usage': usage } = document;
  return (
    outcome === 'failure' ||
    exception !== undefined ||
    usage === 'consultation' ||
    usage === 'download'
  );
}

function staysBy(rule: KeepRule, document: KeptRequest, id: () => string): boolean {
  switch (rule.raw) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'sample':
      return spread(id()) < (rule.share ?? 0);
    case 'slow':
      return (document['event.duration'] ?? 0) > (rule.slower_than ?? 0) * NANOSECONDS;
  }
}

function matches({ services, operations, outcome }: KeepRule, document: KeptRequest): boolean {
  const among = (values: readonly string[] | undefined, value: string | undefined) =>
    values === undefined || (value !== undefined && values.includes(value));
  return (
    among(services, document['ogc.service']) &&
    among(operations, document['ogc.operation']) &&
    (outcome === undefined || outcome === document['event.outcome'])
  );
}

/** Does a document of a request stay? The first rule whose conditions hold decides; without one it stays. */
export function keepBy(rules: readonly KeepRule[]): Keep {
  if (rules.length === 0) return () => true;
  return (document, id) => {
    if (mustStay(document)) return true;
    const rule = rules.find((each) => matches(each, document));
    return rule === undefined || staysBy(rule, document, id);
  };
}
