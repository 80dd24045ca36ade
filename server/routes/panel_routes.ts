import { readPanels } from '../../common/api/contracts/panels';
import { SextantError } from '../../common/errors';
import type { AnyPanel } from '../../common/panels/define_panel';
import { findPanel } from '../../common/panels/registry';
import type { Services } from '../composition';
import { catalogueStore } from '../store/catalogues';
import { searchPanels } from '../store/panels';
import { audienceGroups } from './audience_groups';
import { implement, Route } from './implement';

function panelOf(id: string): AnyPanel {
  const panel = findPanel(id);
  if (!panel) throw new SextantError('bad_request', `panels: there is no panel "${id}"`);
  return panel;
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
      return {
        panels: await searchPanels(user, {
          panels,
          filters: body.filters,
          time: body.time,
          tables: body.tables ?? {},
          catalogue,
          groups: audienceGroups(catalogue),
          timeZone: configuration.timeZone,
          now: now(),
        }),
      };
    }),
  ];
}
