import { validatorStateName } from '../../catalogue/validator_names';
import { VALIDATOR_STATES } from '../../catalogue/validity';
import { definePanel } from '../define_panel';
import { bucketsOf, totalOf } from '../panel_answer';
import { markOf } from '../shapes';

const MOST_VALIDATORS = 30;

/** What each validator says of the records, one row a validator. */
export const validatorMatrix = definePanel({
  id: 'validator_matrix',
  dashboard: 'catalogue',
  chart: 'matrix',
  title: 'sextant.panel.validator_matrix.title',
  about: 'sextant.panel.validator_matrix.about',
  empty: 'sextant.frame.empty.value',
  ownFilter: 'validator',
  width: 6,
  more: true,
  search: () => ({
    aggs: Object.fromEntries(
      VALIDATOR_STATES.map((state) => [
        state,
        { terms: { field: `validators.${state}`, size: MOST_VALIDATORS, order: { _key: 'asc' } } },
      ])
    ),
  }),
  read: (answer) => {
    const counts = VALIDATOR_STATES.map(
      (state) =>
        new Map(
          bucketsOf(answer.aggregations, state).map((bucket) => [
            String(bucket.key),
            bucket.doc_count,
          ])
        )
    );
    const names = new Set(counts.flatMap((ofState) => Array.from(ofState.keys())));
    return {
      total: totalOf(answer),
      columns: VALIDATOR_STATES.map((key) => ({ key, words: 'validator_state' })),
      rows: Array.from(names)
        .sort()
        .map((name) => ({
          key: name,
          words: 'validator',
          cells: VALIDATOR_STATES.map((state, index) => ({
            count: counts[index]?.get(name) ?? 0,
            filter: markOf('validator', validatorStateName(name, state)).filter,
          })),
        })),
    };
  },
});
