import type { Part } from '../panels/chart_data';
import { writeValue } from '../query/filter_value';
import { filterValue } from './filter_words';
import type { NumberStyle } from './format_value';
import { wordingOf } from './wording';

type Labelled = Pick<Part, 'key' | 'words' | 'group' | 'filter'>;

/** What a slice, a bar or a line is called: "WMS · GetMap", "France". */
export function markLabel({ translate, tag }: NumberStyle, mark: Labelled): string {
  const { key, words, group, filter } = mark;
  const name =
    filter && words === undefined
      ? filterValue(translate, tag, { ...filter, value: writeValue(key) })
      : wordingOf(translate, words, key);
  return group ? `${wordingOf(translate, 'service', group)} · ${name}` : name;
}
