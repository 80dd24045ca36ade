import { ACCESS } from '../../catalogue/access';
import { definePanel } from '../define_panel';
import { sharesOf } from '../shapes';

const shares = sharesOf('access', (totals) =>
  ACCESS.map((access) => [access, totals[`access.${access}` as const] ?? 0])
);

export const accessShares = definePanel({
  id: 'access_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.access_shares.title',
  about: 'sextant.panel.access_shares.about',
  ownFilter: 'access',
  width: 4,
  ...shares,
  // Of what a reader sees of it, a part would be shown as the whole.
  read: (answer, context) =>
    context.partial && !context.totals ? { total: 0, parts: [] } : shares.read(answer, context),
});
