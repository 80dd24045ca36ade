import { AUDIENCES, groupOfAudience, OPERATIONS, RIGHTS, rightName } from '../../catalogue/rights';
import { grantClause } from '../../query/rights_query';
import { definePanel } from '../define_panel';
import { countsOf, totalOf } from '../panel_answer';
import { markOf } from '../shapes';

/** How many records grant what to whom: levels of access × audiences. */
export const rightsMatrix = definePanel({
  id: 'rights_matrix',
  dashboard: 'catalogue',
  chart: 'matrix',
  title: 'sextant.panel.rights_matrix.title',
  about: 'sextant.panel.rights_matrix.about',
  ownFilter: 'rights',
  width: 6,
  more: true,
  search: ({ groups = {} }) => ({
    aggs: {
      rights: {
        filters: {
          filters: Object.fromEntries(
            RIGHTS.map((right) => [rightName(right), grantClause(right, 'granted', groups)])
          ),
        },
      },
    },
  }),
  read: (answer, { groups = {} }) => {
    const counts = countsOf(answer.aggregations, 'rights');
    return {
      total: totalOf(answer),
      columns: OPERATIONS.map((key) => ({ key, words: 'operation_right' })),
      rows: AUDIENCES.filter((audience) => groupOfAudience(audience, groups) !== undefined).map(
        (audience) => ({
          key: audience,
          words: 'audience',
          cells: OPERATIONS.map((operation) => {
            const value = rightName({ audience, operation });
            return { count: counts[value] ?? 0, filter: markOf('rights', value).filter };
          }),
        })
      ),
    };
  },
});
