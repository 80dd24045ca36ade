import type { EnricherInputs } from '../../enrichment/enricher_inputs';
import type { BatchResult } from '../enrich_lines';

/** What a worker is started with. */
export interface WorkerStart {
  readonly inputs: EnricherInputs;
  readonly server: string;
  /** Are rejected lines written? */
  readonly withRejects: boolean;
}

export interface BlockTask {
  readonly id: number;
  /** Of the file, as documents name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly offset: number;
}

/** Keys of months that a worker asked for; none where there will never be one. */
export interface KeysGiven {
  readonly keys: readonly (readonly [month: string, key: Uint8Array | undefined])[];
  /** Why they cannot be had. */
  readonly failure?: string;
}

export type ToWorker = BlockTask | KeysGiven;

export interface BlockAnswer {
  readonly id: number;
  /** The block comes back: it may have to be read again. */
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Absent where lines depend on others: the log must be read in order, by one reader. */
  readonly result?: Omit<BatchResult, 'documents'> & { readonly documents: Uint8Array };
}

export interface KeysWanted {
  readonly months: readonly string[];
}

export interface WorkerFailure {
  readonly id: number;
  readonly failure: string;
}

export type FromWorker = BlockAnswer | KeysWanted | WorkerFailure;
