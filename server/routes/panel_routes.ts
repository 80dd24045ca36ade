import { PanelsResponse, readPanels } from '../../common/api/contracts/panels';
import { SextantError } from '../../common/errors';
import type { AnyPanel } from '../../common/panels/define_panel';
import { findPanel } from '../../common/panels/registry';
import type { Services } from '../composition';
import { resolveAsOf } from '../../common/query/as_of';
import { catalogueStore } from '../store/catalogues';
import { CatalogueView, viewCatalogue } from '../store/catalogue_view';
import { searchPanels } from '../store/panels';
import { audienceGroups } from './audience_groups';
import { implement, Route } from './implement';

function panelOf(id: string): AnyPanel {
  const panel = findPanel(id);
  if (!panel) throw new SextantError('bad_request', `panels: there is no panel "${id}"`);
  return panel;
}

function sightOf({ figures, partial }: CatalogueView): PanelsResponse['sight'] {
  return { partial, snapshot_at: figures?.['@timestamp'] };
}

export function panelRoutes({ report, configuration, now }: Services): Route[] {
  return [
    implement(readPanels, report, async ({ body }, { user }) => {
      const panels = body.panels.map(panelOf);
      const needsCatalogue = panels.some(({ dashboard }) => dashboard === 'catalogue');
      if (needsCatalogue && body.catalogue === undefined) {
        throw new SextantError('bad_request', 'catalogue: panels of a catalogue need its name');
      }
      const catalogue = needsCatalogue
        ? await catalogueStore(user).find(body.catalogue ?? '')
        : undefined;
      const asOf = body.as_of && resolveAsOf(body.as_of, now(), configuration.timeZone);
      const view = catalogue && (await viewCatalogue(user, catalogue, asOf || undefined));
      return {
        ...(view ? { sight: sightOf(view) } : {}),
        panels: await searchPanels(user, {
          panels,
          filters: body.filters,
          time: body.time,
          tables: body.tables ?? {},
          catalogue,
          groups: audienceGroups(catalogue),
          view,
          timeZone: configuration.timeZone,
          now: now(),
        }),
      };
    }),
  ];
}
