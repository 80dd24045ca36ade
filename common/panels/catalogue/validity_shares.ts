import { VALIDITY } from '../../catalogue/validity';
import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

export const validityShares = definePanel({
  id: 'validity_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.validity_shares.title',
  about: 'sextant.panel.validity_shares.about',
  ownFilter: 'validity',
  width: 4,
  ...sharesOf('validity', (totals) =>
    VALIDITY.map((validity) => [validity, totals[`validity.${validity}` as const] ?? 0])
  ),
});
