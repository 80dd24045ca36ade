import type { Translate } from '../../common/i18n/create_translator';
import { stateOf } from '../../common/i18n/wording';
import { StateView } from '../tables/state_cell';
import { toneOf } from '../../common/panels/mark_colour';
import { toneColour } from './colours';
import type { ThemeName } from '../services/page_services';

/** How a state of a row looks: ✓, ✗ or –, or a badge for statuses. */
export function stateView(
  translate: Translate,
  theme: ThemeName,
  words: string | undefined,
  value: string
): StateView {
  const text = stateOf(translate, words, value);
  const tone = toneOf(words ?? '', value);
  if (words === 'status') {
    return { shape: 'badge', colour: toneColour(theme, tone ?? 'subdued'), text };
  }
  if (tone === 'success') return { shape: 'check', colour: 'success', text };
  if (tone === 'danger') return { shape: 'cross', colour: 'danger', text };
  return { shape: 'dash', text };
}
