import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

export const clientShares = definePanel({
  id: 'client_shares',
  dashboard: 'services',
  chart: 'shares',
  title: 'sextant.panel.client_shares.title',
  about: 'sextant.panel.client_shares.about',
  ownFilter: ['client', 'users'],
  width: 6,
  ...sharesOf('client'),
});
