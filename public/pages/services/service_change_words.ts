import type { RecordServiceChange } from '../../../common/api/contracts/service_changes';
import { wordingOf } from '../../../common/i18n/wording';
import { Reader } from '../../services/reader';

/** What is different: "couche_a → couche_b". Empty where the kind says all. */
export function changeDetails({ service, layer, before, after }: RecordServiceChange): string {
  const of = [service, layer !== before ? layer : undefined].filter(Boolean).join(' ');
  const change = [before, after].filter(Boolean).join(' → ');
  return [of, change].filter(Boolean).join(' · ');
}

/** One change in one line. */
export function changeText({ translate }: Reader, change: RecordServiceChange): string {
  const details = changeDetails(change);
  return translate('sextant.changes.line', {
    kind: wordingOf(translate, 'service_change', change.kind),
    what: details || change.title,
  });
}
