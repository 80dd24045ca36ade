import { getStatus } from '../../common/api/contracts/status';
import type { Services } from '../composition';
import { currentRulesVersion } from '../enrichment/enricher_inputs';
import { lastCountedDay } from '../store/counted_days';
import { countOfOtherRules, lastRequest } from '../store/requests';
import { runStore } from '../store/runs';
import { implement, Route } from './implement';

export function statusRoutes({ report, configuration, now }: Services): Route[] {
  const rules = currentRulesVersion(configuration.enrichment);
  return [
    implement(getStatus, report, async (_, { user }) => {
      const runs = runStore(user, now);
      const [snapshot, ingest, request, otherRules, countedDay] = await Promise.all([
        runs.lastDone('snapshot'),
        runs.lastDone('ingest'),
        lastRequest(user),
        countOfOtherRules(user, rules),
        lastCountedDay(user),
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
