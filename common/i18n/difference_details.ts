import type { RecordDifference } from '../api/contracts/differences';
import type { Translate } from './create_translator';
import { wordingOf } from './wording';

type Rights = NonNullable<RecordDifference['gained']>;

/** What changed, beyond its kind: validators, rights by letter and group, the owner before and after. */
export function differenceDetails(translate: Translate, difference: RecordDifference): string {
  const { validators = [], gained = [], lost = [], before, after } = difference;
  const rights = (sign: string, those: Rights) =>
    those.map(({ operation, group }) =>
      translate('sextant.history.differences.right', {
        sign,
        operation: wordingOf(translate, 'operation_right', operation),
        group: wordingOf(translate, 'group', group),
      })
    );
  const owners = difference.kind === 'owner_changed' ? [`${before ?? '–'} → ${after ?? '–'}`] : [];
  return [
    ...validators.map((name) => wordingOf(translate, 'validator', name)),
    ...rights('+', gained),
    ...rights('−', lost),
    ...owners,
  ].join(' · ');
}
