import { getRun, listRuns, startIngest } from '../../common/api/contracts/runs';
import type { Services } from '../composition';
import { configured } from '../jobs/perform';
import { runStore } from '../store/runs';
import { implement, Route } from './implement';
import { requireRunControl } from './run_control';

export function runRoutes(services: Services): Route[] {
  const { report, configuration } = services;
  return [
    implement(listRuns, report, async (_, { user }) => ({ runs: await runStore(user).list() })),
    implement(getRun, report, ({ params }, { user }) => runStore(user).find(params.id)),
    implement(startIngest, report, async ({ body }) => {
      const starter = requireRunControl(services);
      configured(configuration.logSources, body.source);
      return starter.start('ingest', body.source);
    }),
  ];
}
