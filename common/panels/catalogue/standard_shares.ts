import { readCount } from '../../catalogue/figures';
import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

export const standardShares = definePanel({
  id: 'standard_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.standard_shares.title',
  about: 'sextant.panel.standard_shares.about',
  ownFilter: 'standard',
  width: 4,
  ...sharesOf('standard', ({ by_standard: counts = [] }) => counts.flatMap(readCount)),
});
