import { exportPanel } from '../../common/api/contracts/exports';
import { readFilterValues } from '../../common/api/contracts/filter_values';
import { PanelsQuestion, PanelsResponse, readPanels } from '../../common/api/contracts/panels';
import { SextantError } from '../../common/errors';
import { createWriter } from '../../common/i18n/writer';
import type { AnyPanel } from '../../common/panels/define_panel';
import { findPanel } from '../../common/panels/registry';
import { resolveAsOf } from '../../common/query/as_of';
import type { Services } from '../composition';
import { panelFile } from '../exports/panel_file';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import { catalogueStore } from '../store/catalogues';
import { CatalogueView, viewCatalogue } from '../store/catalogue_view';
import { comparedPanels } from '../store/compared_panels';
import { coverageReader } from '../store/coverage';
import { filterValues } from '../store/filter_values';
import { PanelsRequest } from '../store/panels';
import { loggedHosts } from '../store/logged_hosts';
import { Transport } from '../store/transport';
import { audienceGroups } from './audience_groups';
import { recordStore } from '../store/records';
import { implement, Route } from './implement';

function panelOf(id: string): AnyPanel {
  const panel = findPanel(id);
  if (!panel) throw new SextantError('bad_request', `panels: there is no panel "${id}"`);
  return panel;
}

function sightOf({ figures, partial }: CatalogueView): PanelsResponse['sight'] {
  return { partial, snapshot_at: figures?.['@timestamp'] };
}

/** What panels that need records read them with: of the catalogue of the page, or all of them. */
async function recordsFor(
  panels: readonly AnyPanel[],
  catalogue: CatalogueDocument | undefined,
  user: Transport
): Promise<Pick<PanelsRequest, 'records' | 'logs'>> {
  const needing = panels.filter(({ needs }) => needs === 'records');
  if (needing.length === 0) return {};
  if (catalogue) return { records: await recordStore(user).summaries(catalogue.name ?? '') };
  const [records, logs] = await Promise.all([recordStore(user).allSummaries(), loggedHosts(user)]);
  return { records, logs };
}

/** What the page asked, as the stores take it. @throws SextantError bad_request | not_found */
async function requestOf(
  question: PanelsQuestion,
  { configuration, now }: Services,
  user: Transport,
  readCoverage: ReturnType<typeof coverageReader>
): Promise<PanelsRequest> {
  const panels = question.panels.map(panelOf);
  const needsCatalogue = panels.some(({ dashboard }) => dashboard !== 'services');
  if (needsCatalogue && question.catalogue === undefined) {
    throw new SextantError('bad_request', 'catalogue: panels of a catalogue need its name');
  }
  const catalogue = needsCatalogue
    ? await catalogueStore(user).find(question.catalogue ?? '')
    : undefined;
  const asOf = question.as_of && resolveAsOf(question.as_of, now(), configuration.timeZone);
  return {
    panels,
    filters: question.filters,
    time: question.time,
    tables: question.tables ?? {},
    catalogue,
    ...(await recordsFor(panels, catalogue, user)),
    groups: audienceGroups(catalogue),
    view: catalogue && (await viewCatalogue(user, catalogue, asOf || undefined)),
    coverage: panels.some(({ dashboard }) => dashboard !== 'catalogue')
      ? await readCoverage()
      : undefined,
    timeZone: configuration.timeZone,
    thresholds: configuration.thresholds,
    now: now(),
  };
}

export function panelRoutes(services: Services): Route[] {
  const { report, configuration } = services;
  // The service account sees all of it, so that whoever asks gets the same source.
  const coverage = coverageReader(services.service, services.now);
  return [
    implement(readFilterValues, report, ({ body }, { user }) =>
      filterValues(user, body, services.now())
    ),
    implement(readPanels, report, async ({ body }, { user }) => {
      const request = await requestOf(body, services, user, coverage);
      return {
        ...(request.view ? { sight: sightOf(request.view) } : {}),
        panels: await comparedPanels(user, request, body.versus),
      };
    }),
    implement(exportPanel, report, async ({ params, query }, { user }) => {
      const request = await requestOf(query.question, services, user, coverage);
      const [panel, ...others] = request.panels;
      if (!panel || others.length > 0) {
        throw new SextantError('bad_request', 'question: a file holds one panel');
      }
      const writer = createWriter(query.lang, configuration.timeZone);
      return panelFile(user, panel, request, { format: params.format, writer });
    }),
  ];
}
