import {
  getRun,
  getRunControl,
  listRuns,
  retryRun,
  startIngest,
  startRun,
  stopRun,
} from '../../common/api/contracts/runs';
import type { Services } from '../services';
import { configuredJobs } from '../jobs/job_arguments';
import { runStore } from '../store/runs';
import type { Transport } from '../store/transport';
import { implement, Route } from './implement';
import { mayControlRuns, requireRunControl } from './run_control';

export function runRoutes(services: Services): Route[] {
  const { report, configuration, now } = services;
  const runs = (user: Transport) => runStore(user, now);
  return [
    implement(listRuns, report, ({ query }, { user }) =>
      runs(user).search({ ...query, page: Number(query.page ?? 0) })
    ),
    implement(getRun, report, ({ params }, { user }) => runs(user).find(params.id)),
    implement(getRunControl, report, async (_, { user }) => {
      const allowed = await mayControlRuns(services, user);
      return { allowed, jobs: allowed ? configuredJobs(configuration) : [] };
    }),
    implement(startRun, report, async ({ body }, { user }) =>
      requireRunControl(services).start(body.kind, body.source, user)
    ),
    implement(startIngest, report, async ({ body }, { user }) =>
      requireRunControl(services).start('ingest', body.source, user)
    ),
    implement(stopRun, report, async ({ params }, { user }) =>
      requireRunControl(services).stop(params.id, user)
    ),
    implement(retryRun, report, async ({ params }, { user }) => {
      const starter = requireRunControl(services);
      const { kind, source } = await runs(user).find(params.id);
      return starter.start(kind, source, user);
    }),
  ];
}
