import { getStatus } from '../../common/api/contracts/status';
import type { Services } from '../composition';
import { lastRequest } from '../store/requests';
import { runStore } from '../store/runs';
import { implement, Route } from './implement';

export function statusRoutes({ report, configuration, now }: Services): Route[] {
  return [
    implement(getStatus, report, async (_, { user }) => {
      const runs = runStore(user, now);
      const [snapshot, ingest, request] = await Promise.all([
        runs.lastDone('snapshot'),
        runs.lastDone('ingest'),
        lastRequest(user),
      ]);
      return {
        run_control: configuration.runControl,
        time_zone: configuration.timeZone,
        last_snapshot: snapshot?.started,
        last_ingest: ingest?.started,
        last_request: request,
      };
    }),
  ];
}
