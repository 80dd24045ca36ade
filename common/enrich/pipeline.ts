import { AccessLogEntry } from '../logs/access_log_entry';
import { OgcRequest } from '../ogc/ogc_request';
import { RequestTarget } from '../ogc/request_target';
import { DraftDocument } from './draft_document';
import { EnrichOptions, EnrichPorts, LineOrigin } from './options';

/** What the steps of one entry share: each step reads what earlier ones found and adds its own. */
export interface Draft {
  readonly entry: AccessLogEntry;
  readonly origin: LineOrigin;
  /** The target taken apart. */
  readonly target: RequestTarget;
  /** What the target asks for. */
  readonly request: OgcRequest;
  /** Host asked for, lower case: of the target, else of the log, else the configured one. */
  readonly domain?: string;
  /** The client's whole address behind trusted proxies; '' where none. Never stored. */
  readonly address: string;
  readonly document: DraftDocument;
}

/** One pure step of the enrichment: no I/O, no clock; it only adds to the draft's document. */
export type EnrichStep = (draft: Draft) => void;

/**
 * One file in `steps/`: made once per enricher, so that rules are compiled once.
 * Undefined where the options and ports give it nothing to do.
 */
export type StepFactory = (options: EnrichOptions, ports: EnrichPorts) => EnrichStep | undefined;
