import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

export const kindShares = definePanel({
  id: 'kind_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.kind_shares.title',
  about: 'sextant.panel.kind_shares.about',
  ownFilter: 'kind',
  width: 4,
  more: true,
  ...sharesOf('kind'),
});
