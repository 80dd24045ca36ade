import { RequestDocument } from '../index_schema/requests';
import { AccessLogEntry } from '../logs/access_log_entry';
import { OgcRequest } from '../ogc/ogc_request';
import { RequestTarget } from '../ogc/request_target';
import { DocumentPart } from './document_part';
import { LineDocument, TargetDocument } from './draft_document';
import { AnswerClues } from './exceptions';
import { EnrichOptions, EnrichPorts, LineOrigin } from './options';

/** What is asked for. */
export interface TargetDraft {
  /** The target taken apart. */
  readonly target: RequestTarget;
  /** What the target asks for. */
  readonly request: OgcRequest;
  /** Host asked for, lower case: of the target, else of the log, else the configured one. */
  readonly domain?: string;
  /** As sent. */
  readonly referrer?: string;
  /** The document that is enriched again. */
  readonly stored?: RequestDocument;
  readonly document: TargetDocument;
}

/** One pure step over a target: no I/O, no clock; it only adds to the draft's document. */
export type TargetStep = (draft: TargetDraft) => void;

/** One line, of which the target is known. */
export interface Draft {
  readonly entry: AccessLogEntry;
  readonly origin: LineOrigin;
  /** What the target tells of its answer. */
  readonly clues: AnswerClues;
  /** Upper case; '' where no request was read. */
  readonly method: string;
  readonly document: LineDocument;
}

/** One pure step over a line: no I/O, no clock; it only adds to the draft's document. */
export type LineStep = (draft: Draft) => void;

/** Who sent a line, and from which page. */
export interface Visit {
  readonly entry: AccessLogEntry;
  /** The client's whole address behind trusted proxies; '' where none. Never stored. */
  readonly address: string;
}

/** One pure step over who sent a line: the fields that depend on one thing of it, which many lines share. */
export type VisitStep = (visit: Visit) => DocumentPart;

/**
 * One file in `steps/`: made once per enricher, so that rules are compiled once.
 * Undefined where the options and ports give it nothing to do.
 */
export type StepFactory<S> = (options: EnrichOptions, ports: EnrichPorts) => S | undefined;
