import type { Translate } from '../i18n/create_translator';
import type { MessageId } from '../i18n/messages';
import type { SavedObject } from './saved_object';
import { bars, terms, text, VisAgg } from './visualizations';

/** What the charts of one dashboard share: their index pattern, how their ids begin, what they count. */
export function chartMakers(
  dashboard: 'catalogue' | 'services',
  pattern: string,
  counted: VisAgg,
  translate: Translate
) {
  const chart = (id: string, title: MessageId) => ({
    id: `${dashboard}-${id}`,
    title: translate(title).replace(/\s*\?$/, ''),
    pattern,
  });
  return {
    chart,
    about: (title: MessageId, body: MessageId): SavedObject =>
      text(`${dashboard}-about`, translate(title), translate(body)),
    /** The values of a field, most counted first. */
    ranked: (id: string, title: MessageId, field: string, label: MessageId): SavedObject =>
      bars({ ...chart(id, title), aggs: [counted, terms('segment', field, translate(label))] }),
  };
}
