import type { KeepRule } from '../../../common/usage/keep_rules';
import type { EnricherInputs } from '../../enrichment/enricher_inputs';
import type { BlockTask } from '../block_task';
import type { RefusedLine } from '../refused_lines';

/** What a thread of ingest is started with. Plain data. */
export interface IngestThreadStart {
  readonly kind: 'ingest';
  readonly inputs: EnricherInputs;
  readonly timeZone: string;
  readonly keep: readonly KeepRule[];
}

export type ThreadTask =
  | { readonly work: BlockTask; readonly flush?: undefined }
  | {
      readonly flush: string;
      readonly refused: readonly RefusedLine[];
      readonly work?: undefined;
    };
