import type { Translate } from './create_translator';
import { formatInstant } from './format_instant';
import { isMessageId } from './messages';

const SELECTOR = /^Button\. Open the (month|year) selector\. (.+) is currently selected\.$/;
const MONTH = /^month-(\d{4})-(\d{2})$/;
const DAY = /^day-(\d{1,2})$/;
const WEEK = /^week-(\d{1,2})$/;

/** Names that OUI's calendar makes of a value. */
function madeOfValue(translate: Translate, tag: string, text: string): string | undefined {
  const [, selector, value = ''] = SELECTOR.exec(text) ?? [];
  if (selector === 'month') return translate('sextant.picker.month_selector', { value });
  if (selector === 'year') return translate('sextant.picker.year_selector', { value });
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year !== undefined) {
    return formatInstant(tag, 'UTC', 'month', Date.UTC(Number(year), Number(month) - 1));
  }
  const [, week] = WEEK.exec(text) ?? [];
  if (week !== undefined) return translate('sextant.picker.week_number', { value: week });
  return DAY.exec(text)?.[1];
}

/** What a text of OUI's date picker, which speaks English only, is to the reader; undefined where it stays. */
export function pickerWord(translate: Translate, tag: string, text: string): string | undefined {
  const plain = text.trim();
  const id = `sextant.picker.${plain}`;
  const word = isMessageId(id) ? translate(id) : madeOfValue(translate, tag, plain);
  return word === undefined ? undefined : text.replace(plain, () => word);
}
