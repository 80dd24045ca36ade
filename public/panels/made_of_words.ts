import type { PanelResult } from '../../common/api/contracts/panels';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatPercent } from '../../common/i18n/format_value';
import type { Reader } from '../services/reader';

/** What a panel's numbers are made of, and how far they can be trusted: one sentence each. */
export function madeOfWords({ tag, translate, timeZone }: Reader, result: PanelResult): string[] {
  const { made_of: madeOf } = result;
  if (!madeOf) return [];
  const { source, from, to, error, estimated, partial, without_visitors: without } = madeOf;
  const at = (instant = 0) => formatInstant(tag, timeZone, 'instant', instant);
  return [
    translate(`sextant.frame.made_of.${source}` as const, { from: at(from), to: at(to) }),
    ...(error === undefined
      ? []
      : [translate('sextant.frame.approximate', { error: formatPercent(tag, 100 * error) })]),
    ...(estimated ? [translate('sextant.frame.estimated')] : []),
    ...(without ? [translate('sextant.frame.without_visitors')] : []),
    ...(partial ? [translate('sextant.frame.partial')] : []),
  ];
}
