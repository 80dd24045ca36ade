import { readPanels } from '../../../common/api/contracts/panels';
import { createWriter } from '../../../common/i18n/writer';
import { generationIndex } from '../../../common/index_schema/months';
import { findPanel, panelsOf } from '../../../common/panels/registry';
import type { Filters } from '../../../common/query/filter_fields';
import type { Configuration } from '../../../server/configuration/configuration';
import { defaultConfiguration } from '../../../server/configuration/read_configuration';
import { panelFile } from '../../../server/exports/panel_file';
import { mergeMonth } from '../../../server/maintenance/merge_month';
import { coverageReader } from '../../../server/store/coverage';
import { generationStore } from '../../../server/store/generations';
import { deleteIndex } from '../../../server/store/indices';
import { panelsRequestOf } from '../../../server/store/panels_request';
import type { Transport } from '../../../server/store/transport';
import { askRoutes } from '../ask_route';
import { now, NOW, TIME } from './secured_data';

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

/** A table of a catalogue as CSV. */
export async function tableAsFile(
  service: Transport,
  user: Transport,
  id: string,
  catalogue: string
): Promise<string> {
  const panel = findPanel(id);
  if (!panel) throw new Error(`No panel ${id}`);
  const readCoverage = coverageReader(service, now);
  const surroundings = { configuration: defaultConfiguration(), now, readCoverage };
  const question = { filters: {}, time: TIME, catalogue };
  const request = await panelsRequestOf([panel], question, surroundings, user);
  const writer = createWriter('en', 'UTC');
  const { content } = await panelFile(user, panel, request, { format: 'csv', writer });
  return Buffer.from(content).toString();
}

/** January is past the time for which requests are kept. */
export async function forgetJanuary(service: Transport): Promise<void> {
  const month = '2026.01';
  const generation = (await generationStore(service).current(month)).requests ?? 0;
  await deleteIndex(service, generationIndex('requests', month, generation));
  await mergeMonth(service, month, { timeZone: 'UTC', forgetVisitors: true });
}

/** The visitors of months that maintenance added up; undefined where nothing tells them. */
export async function visitorsOfMonths(
  service: Transport,
  user: Transport,
  filters: Filters = {}
): Promise<unknown> {
  const time = { from: '2025-12-15T00:00:00Z', to: '2026-02-15T00:00:00Z' };
  const body = { panels: ['service_visitors'], filters, time };
  const { panels } = await askAs(service)(readPanels, { body }, user);
  const { service_visitors: told } = panels;
  if (told && 'failed' in told) {
    expect(told.failed).toBe('not_available');
    return undefined;
  }
  expect(told).toMatchObject({ made_of: { source: 'monthly' } });
  return Object(told).data.value;
}
