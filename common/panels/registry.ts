import { Dashboard } from '../query/filter_fields';
import { accessShares } from './catalogue/access_shares';
import { accessValidityTable } from './catalogue/access_validity_table';
import { lastRecordCreated } from './catalogue/last_record_created';
import { privilegesTable } from './catalogue/privileges_table';
import { publicShare } from './catalogue/public_share';
import { recordCount } from './catalogue/record_count';
import { standardShares } from './catalogue/standard_shares';
import { validShare } from './catalogue/valid_share';
import { validityShares } from './catalogue/validity_shares';
import { AnyPanel } from './define_panel';
import { callCount } from './services/call_count';
import { callsOverTime } from './services/calls_over_time';
import { clientShares } from './services/client_shares';
import { failureShare } from './services/failure_share';
import { operations } from './services/operations';
import { requestsInError } from './services/requests_in_error';
import { responseTimeOverTime } from './services/response_time_over_time';
import { responseTimeP95 } from './services/response_time_p95';
import { statuses } from './services/statuses';
import { volume } from './services/volume';

/** Every panel, in the order of its page. */
export const PANELS: readonly AnyPanel[] = [
  recordCount,
  publicShare,
  validShare,
  lastRecordCreated,
  accessShares,
  validityShares,
  standardShares,
  accessValidityTable,
  privilegesTable,
  callCount,
  failureShare,
  responseTimeP95,
  volume,
  callsOverTime,
  operations,
  responseTimeOverTime,
  statuses,
  clientShares,
  requestsInError,
];

export function panelsOf(dashboard: Dashboard): readonly AnyPanel[] {
  return PANELS.filter((panel) => panel.dashboard === dashboard);
}

export function findPanel(id: string): AnyPanel | undefined {
  return PANELS.find((panel) => panel.id === id);
}
