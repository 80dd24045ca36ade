import { getCatalogue, listCatalogues, takeSnapshot } from '../../common/api/contracts/catalogues';
import type { Services } from '../services';
import type { Configuration } from '../configuration/configuration';
import { catalogueKey, catalogueStore, toCatalogue } from '../store/catalogues';
import { implement, Route } from './implement';
import { requireRunControl } from './run_control';

/** The configured source that names the catalogue among its groups: it may have no snapshot yet. */
function sourceWithGroup({ catalogueSources }: Configuration, name: string): string | undefined {
  const key = catalogueKey(name);
  return Object.keys(catalogueSources).find((source) =>
    catalogueSources[source]?.groups?.some((group) => catalogueKey(group.name) === key)
  );
}

export function catalogueRoutes(services: Services): Route[] {
  const { report } = services;
  return [
    implement(listCatalogues, report, async (_, { user }) => ({
      catalogues: (await catalogueStore(user).list()).map(toCatalogue),
    })),
    implement(getCatalogue, report, async ({ params }, { user }) =>
      toCatalogue(await catalogueStore(user).find(params.name))
    ),
    implement(takeSnapshot, report, async ({ params }, { user }) => {
      const starter = requireRunControl(services);
      const source =
        sourceWithGroup(services.configuration, params.name) ??
        (await catalogueStore(user).find(params.name)).source;
      return starter.start('snapshot', source ?? '', user);
    }),
  ];
}
