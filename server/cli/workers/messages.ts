import type { EnricherInputs } from '../../enrichment/enricher_inputs';
import type { IngestThreadStart } from '../../ingest/threads/messages';
import type { BatchResult } from '../enrich_lines';

/** What a thread that only enriches is started with. */
export interface WorkerStart {
  readonly kind: 'enrich';
  readonly inputs: EnricherInputs;
  readonly server: string;
  /** Are rejected lines written? */
  readonly withRejects: boolean;
}

export type ThreadStart = WorkerStart | IngestThreadStart;

export interface BlockTask {
  /** Of the file, as documents name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly offset: number;
}

export interface BlockAnswer {
  /** The block comes back: it may have to be read again. */
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Absent where lines depend on others: the log must be read in order, by one reader. */
  readonly result?: BatchResult;
}

/** Keys of months that a thread asked for; none where there will never be one. */
export interface KeysGiven {
  readonly keys: readonly (readonly [month: string, key: Uint8Array | undefined])[];
  /** Why they cannot be had. */
  readonly failure?: string;
}

export interface ToThread {
  readonly id: number;
  readonly task: object;
}

export interface ThreadAnswer {
  readonly id: number;
  readonly answer: unknown;
}

export interface KeysWanted {
  readonly months: readonly string[];
}

export interface ThreadFailure {
  readonly id: number;
  readonly failure: string;
}

export type FromThread = ThreadAnswer | KeysWanted | ThreadFailure;
