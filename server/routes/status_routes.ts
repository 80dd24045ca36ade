import { getStatus } from '../../common/api/contracts/status';
import type { Services } from '../services';
import { currentRulesVersion } from '../enrichment/enricher_inputs';
import { lastCountedDay } from '../store/counted_days';
import { countOfOtherRules, lastRequest } from '../store/requests';
import { ifAllowed } from '../store/if_allowed';
import { runStore } from '../store/runs';
import { implement, Route } from './implement';

export function statusRoutes({ report, configuration, now }: Services): Route[] {
  const rules = currentRulesVersion(configuration.enrichment);
  return [
    implement(getStatus, report, async (_, { user }) => {
      const runs = runStore(user, now);
      const [snapshot, ingest, request, otherRules, countedDay] = await Promise.all([
        ifAllowed(runs.lastDone('snapshot')),
        ifAllowed(runs.lastDone('ingest')),
        ifAllowed(lastRequest(user)),
        ifAllowed(countOfOtherRules(user, rules)),
        ifAllowed(lastCountedDay(user)),
      ]);
      return {
        run_control: configuration.runControl,
        time_zone: configuration.timeZone,
        last_snapshot: snapshot?.started,
        last_ingest: ingest?.started,
        last_request: request,
        older_rules: otherRules,
        counted_day: countedDay,
      };
    }),
  ];
}
