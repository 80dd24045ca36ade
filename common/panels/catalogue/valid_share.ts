import { definePanel } from '../define_panel';
import { countOf, totalOf } from '../panel_answer';
import { percentOf } from '../shapes';

export const validShare = definePanel({
  id: 'valid_share',
  dashboard: 'catalogue',
  chart: 'figure',
  title: 'sextant.panel.valid_share.title',
  about: 'sextant.panel.valid_share.about',
  ownFilter: 'validity',
  width: 3,
  search: () => ({
    aggs: {
      valid: { filter: { term: { validity: 'valid' } } },
      invalid: { filter: { term: { validity: 'invalid' } } },
      with_inspire: { filter: { term: { validity_with_inspire: 'valid' } } },
    },
  }),
  read: (answer, { totals }) => {
    const count = (name: string) => countOf(answer.aggregations, name);
    const records = totals ? (totals.records ?? 0) : totalOf(answer);
    const valid = totals ? (totals['validity.valid'] ?? 0) : count('valid');
    const invalid = totals ? (totals['validity.invalid'] ?? 0) : count('invalid');
    // None that was judged: its source tells no validity, or nothing was ever validated.
    const share = (part: number) => (valid + invalid === 0 ? null : percentOf(part, records));
    return {
      value: share(valid),
      unit: 'percent',
      filter: { name: 'validity', value: 'valid' },
      beside: {
        key: 'with_inspire',
        // The figures of all records do not tell it.
        value: totals ? null : share(count('with_inspire')),
        filter: { name: 'with_inspire', value: 'valid' },
      },
    };
  },
});
