import type { AnomalyId } from '../catalogue/anomalies/anomaly_ids';
import type { Translate } from './create_translator';
import { isMessageId } from './messages';

/** What a rule found, or how it finds it, in words. */
export function anomalyText(
  translate: Translate,
  rule: AnomalyId,
  part: 'title' | 'about'
): string {
  const id = `sextant.anomaly.${rule}.${part}`;
  return isMessageId(id) ? translate(id) : rule;
}
