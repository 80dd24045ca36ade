import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

export const accessShares = definePanel({
  id: 'access_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.access_shares.title',
  about: 'sextant.panel.access_shares.about',
  ownFilter: 'access',
  width: 4,
  ...sharesOf('access'),
});
