import { thesauriOf } from '../../catalogue/thesauri';
import { thesaurusEntry } from '../../index_schema/records';
import { startingWith } from '../../query/starting_with';
import { definePanel } from '../define_panel';
import { bucketsOf, othersOf } from '../panel_answer';
import { markOf } from '../shapes';

/** A catalogue shows the first of its thesauri: more of them are too many for a page. */
export const MOST_THESAURI = 6;

/** Values of one configured thesaurus: data centres, themes … Its place in the list names the panel. */
const thesaurusRanking = (place: number) =>
  definePanel({
    id: `thesaurus_${place}`,
    dashboard: 'catalogue',
    chart: 'ranking',
    title: 'sextant.panel.thesaurus.title',
    about: 'sextant.panel.thesaurus.about',
    empty: 'sextant.frame.empty.value',
    ownFilter: 'thesaurus',
    width: 6,
    more: true,
    search: ({ catalogue }) => {
      const prefix = thesaurusEntry(thesauriOf(catalogue)[place - 1]?.name ?? '', '');
      const include = startingWith(prefix);
      return { aggs: { values: { terms: { field: 'thesaurus', size: 12, include } } } };
    },
    read: ({ aggregations }) => ({
      others: othersOf(aggregations, 'values'),
      rows: bucketsOf(aggregations, 'values').map((bucket) => {
        const key = String(bucket.key);
        return { key, count: bucket.doc_count, ...markOf('thesaurus', key) };
      }),
    }),
  });

export const thesaurusRankings = Array.from({ length: MOST_THESAURI }, (_, index) =>
  thesaurusRanking(index + 1)
);
