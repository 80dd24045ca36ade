import type { Configuration } from './configuration/configuration';
import { startSchedule } from './jobs/schedule';
import { runStarter } from './jobs/start_run';
import { catalogueRoutes } from './routes/catalogue_routes';
import { anomalyRoutes } from './routes/anomaly_routes';
import { peopleRoutes } from './routes/people_routes';
import { differenceRoutes } from './routes/difference_routes';
import { figuresRoutes } from './routes/figures_routes';
import type { Route } from './routes/implement';
import { panelRoutes } from './routes/panel_routes';
import { reportRoutes } from './routes/report_routes';
import { recordRoutes } from './routes/record_routes';
import { recordUsageRoutes } from './routes/record_usage_routes';
import { serviceChangeRoutes } from './routes/service_change_routes';
import { runRoutes } from './routes/run_routes';
import { statusRoutes } from './routes/status_routes';
import type { Services, Surroundings } from './services';

export interface Composition {
  readonly services: Services;
  readonly routes: Route[];
  /** Begins to run the configured schedule. @returns what ends it */
  schedule(): () => void;
}

/** Scripts of a configured site may read what is shared; images need no leave. */
function sharedWith({ sharedWith: site }: Configuration) {
  return (route: Route): Route => {
    if (site === undefined || route.contract.shared === undefined) return route;
    return {
      ...route,
      answer: async (request, scope) => {
        const answer = await route.answer(request, scope);
        return { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': site } };
      },
    };
  };
}

/** The one object graph: the plugin, the standalone server and the tests build it. */
export function compose(surroundings: Surroundings): Composition {
  const { configuration, service, commandLine, now } = surroundings;
  const services: Services = {
    ...surroundings,
    starter: runStarter(service, configuration, commandLine, now),
  };
  const routes = [
    catalogueRoutes,
    panelRoutes,
    recordRoutes,
    recordUsageRoutes,
    runRoutes,
    statusRoutes,
    figuresRoutes,
    differenceRoutes,
    serviceChangeRoutes,
    anomalyRoutes,
    peopleRoutes,
    reportRoutes,
  ];
  return {
    services,
    routes: routes.flatMap((routesOf) => routesOf(services)).map(sharedWith(configuration)),
    schedule: () => startSchedule(services),
  };
}
