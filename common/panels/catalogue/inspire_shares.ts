import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

export const inspireShares = definePanel({
  id: 'inspire_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.inspire_shares.title',
  about: 'sextant.panel.inspire_shares.about',
  ownFilter: 'inspire',
  width: 4,
  more: true,
  ...sharesOf('inspire'),
});
