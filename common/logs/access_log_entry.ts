import { GeoPoint } from '../index_schema/define_fields';
import { RequestDocument } from '../index_schema/requests';

/**
 * What a log itself says of an OGC request, in its own spelling: names are neither checked nor
 * canonical. It fills what the address cannot tell (a POST, a file transfer, a log without addresses).
 */
export interface OgcFacts {
  readonly service?: string;
  readonly operation?: string;
  readonly version?: string;
  readonly layers?: readonly string[];
  readonly crs?: string;
  readonly format?: string;
  readonly center?: GeoPoint;
  readonly featureCount?: number;
  /** The server says that it answered with an exception. */
  readonly failed?: true;
}

/** One request as a log tells it, before any interpretation. */
export interface AccessLogEntry {
  /** Milliseconds since the epoch, UTC. */
  readonly time: number;
  /** The peer's address as logged, or the last of a chain logged in its place; '' where none. */
  readonly address: string;
  /** The addresses told to the peer, client first, as logged; who is believed is the reader's choice. */
  readonly forwarded?: string;
  /** The authenticated user; feeds the visitor hash only and is never stored. */
  readonly user?: string;
  /** As sent; absent where no request was read (status 408, a TLS handshake on a plain port). */
  readonly method?: string;
  /** Path and query as sent, escapes of the log undone, percent-encoding kept. */
  readonly target?: string;
  readonly status: number;
  /** Bytes of the answer; 0 where the log writes "-". */
  readonly bytes: number;
  readonly referrer?: string;
  readonly agent?: string;
  /** Nanoseconds; absent where the log does not measure. */
  readonly duration?: number;
  /** Media type of the answer, lower case, without parameters, where the log holds it. */
  readonly contentType?: string;
  /** Host asked for, lower case, without port, where the log holds it. */
  readonly domain?: string;
  readonly ogc?: OgcFacts;
  /** The request's body (XML or KVP) where the log holds it, often cut; never stored. */
  readonly body?: string;
  /** ISO 3166-1 alpha-2 code that the log holds, where its addresses are shortened already. */
  readonly country?: string;
  /**
   * The document that is enriched again: address, country, visitor and origin are as it says, also where
   * it says nothing, since the line that would tell is gone.
   */
  readonly stored?: RequestDocument;
}
