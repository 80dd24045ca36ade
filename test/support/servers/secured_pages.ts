import { readPanels } from '../../../common/api/contracts/panels';
import { panelsOf } from '../../../common/panels/registry';
import type { Configuration } from '../../../server/configuration/configuration';
import type { Transport } from '../../../server/store/transport';
import { askRoutes } from '../ask_route';
import { NOW, TIME } from './secured_data';

/** Asks routes as in OSD: each user with an account of their own. */
export function askAs(service: Transport, configuration: Partial<Configuration> = {}) {
  return askRoutes({ service, now: NOW, configuration, readersSignIn: true });
}

/** All panels of a page. */
export async function page(
  service: Transport,
  dashboard: 'catalogue' | 'services',
  user: Transport,
  catalogue = 'A'
) {
  return askAs(service)(
    readPanels,
    {
      body: {
        panels: panelsOf(dashboard)
          .map(({ id }) => id)
          .slice(0, 50),
        filters: {},
        time: TIME,
        ...(dashboard === 'catalogue' ? { catalogue } : {}),
      },
    },
    user
  );
}

/** The visitors of months that maintenance added up. */
export async function visitorsOfMonths(service: Transport, user: Transport): Promise<unknown> {
  const time = { from: '2025-12-15T00:00:00Z', to: '2026-02-15T00:00:00Z' };
  const body = { panels: ['service_visitors'], filters: {}, time };
  const { panels } = await askAs(service)(readPanels, { body }, user);
  expect(panels.service_visitors).toMatchObject({ made_of: { source: 'monthly' } });
  return Object(panels.service_visitors).data.value;
}
