import type { RecordDocument } from '../../index_schema/records';
import { OnlineLink } from '../online_link';
import { AnomalyId } from './anomaly_ids';

/** What rules know of a record. What a source cannot tell is no anomaly. */
export interface AnomalyFacts {
  readonly document: RecordDocument;
  /** Absent where the source tells none of this record. */
  readonly links?: readonly OnlineLink[];
  /** Id of the group of the Géocatalogue. */
  readonly geocatalogue?: string;
  /** Records of the source with its title, itself among them; 1 until they are counted. */
  readonly sameTitle: number;
  /** Whether the source can tell validity, and groups that own records. */
  readonly tellsValidity: boolean;
  readonly tellsOwners: boolean;
  /** Addresses (`checkedAddress`) that were found broken; absent where none is checked. */
  readonly brokenAddresses?: ReadonlySet<string>;
}

/** One file each. Its texts: `sextant.anomaly.<id>.title` and `.about`. */
export interface AnomalyRule {
  readonly id: AnomalyId;
  find(facts: AnomalyFacts): boolean;
}

export function defineAnomaly(rule: AnomalyRule): AnomalyRule {
  return rule;
}
