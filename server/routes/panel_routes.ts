import { exportPanel } from '../../common/api/contracts/exports';
import { readFilterValues } from '../../common/api/contracts/filter_values';
import { PanelsQuestion, PanelsResponse, readPanels } from '../../common/api/contracts/panels';
import { SextantError } from '../../common/errors';
import { createWriter } from '../../common/i18n/writer';
import type { AnyPanel } from '../../common/panels/define_panel';
import { findPanel } from '../../common/panels/registry';
import type { Services } from '../services';
import { panelFile } from '../exports/panel_file';
import { CatalogueView } from '../store/catalogue_view';
import { comparedPanels } from '../store/compared_panels';
import { coverageReader } from '../store/coverage';
import { filterValues } from '../store/filter_values';
import { panelsRequestOf } from '../store/panels_request';
import { Transport } from '../store/transport';
import { implement, Route } from './implement';

function panelOf(id: string): AnyPanel {
  const panel = findPanel(id);
  if (!panel) throw new SextantError('bad_request', `panels: there is no panel "${id}"`);
  return panel;
}

function sightOf({ figures, partial }: CatalogueView): PanelsResponse['sight'] {
  return { partial, snapshot_at: figures?.['@timestamp'] };
}

export function panelRoutes(services: Services): Route[] {
  const { report, configuration } = services;
  // The service account sees all of it, so that whoever asks gets the same source.
  const readCoverage = coverageReader(services.service, services.now);
  const requestOf = (question: PanelsQuestion, user: Transport) =>
    panelsRequestOf(question.panels.map(panelOf), question, { ...services, readCoverage }, user);
  return [
    implement(readFilterValues, report, ({ body }, { user }) =>
      filterValues(user, body, services.now(), configuration)
    ),
    implement(readPanels, report, async ({ body }, { user }) => {
      const request = await requestOf(body, user);
      return {
        ...(request.view ? { sight: sightOf(request.view) } : {}),
        panels: await comparedPanels(user, request, body.versus),
      };
    }),
    implement(exportPanel, report, async ({ params, query }, { user }) => {
      const request = await requestOf(query.question, user);
      const [panel, ...others] = request.panels;
      if (!panel || others.length > 0) {
        throw new SextantError('bad_request', 'question: a file holds one panel');
      }
      const writer = createWriter(query.lang, configuration.timeZone);
      const { versus } = query.question;
      return panelFile(user, panel, request, { format: params.format, writer, versus });
    }),
  ];
}
