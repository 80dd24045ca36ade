import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

export const workflowShares = definePanel({
  id: 'workflow_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.workflow_shares.title',
  about: 'sextant.panel.workflow_shares.about',
  empty: 'sextant.frame.empty.value',
  ownFilter: 'workflow',
  width: 6,
  more: true,
  ...sharesOf('workflow'),
});
