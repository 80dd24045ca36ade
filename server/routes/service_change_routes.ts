import { readServiceChanges } from '../../common/api/contracts/service_changes';
import { resolveTime } from '../../common/query/resolve_time';
import type { Services } from '../services';
import { findServiceChanges } from '../store/service_changes';
import { implement, Route } from './implement';

export function serviceChangeRoutes({ report, configuration, now }: Services): Route[] {
  return [
    implement(readServiceChanges, report, ({ body: { time, filters } }, { user }) =>
      findServiceChanges(user, resolveTime(time, now(), configuration.timeZone), filters)
    ),
  ];
}
