import { Dashboard } from '../query/filter_fields';
import { accessShares } from './catalogue/access_shares';
import { accessValidityTable } from './catalogue/access_validity_table';
import { changedPerMonth } from './catalogue/changed_per_month';
import { createdPerYear } from './catalogue/created_per_year';
import { extents } from './catalogue/extents';
import { harvestedShares } from './catalogue/harvested_shares';
import { inspireShares } from './catalogue/inspire_shares';
import { kindShares } from './catalogue/kind_shares';
import { lastRecordCreated } from './catalogue/last_record_created';
import { organisationRanking } from './catalogue/organisation_ranking';
import { privilegesTable } from './catalogue/privileges_table';
import { protocolRanking } from './catalogue/protocol_ranking';
import { publicShare } from './catalogue/public_share';
import { recordCount } from './catalogue/record_count';
import { rightsMatrix } from './catalogue/rights_matrix';
import { standardShares } from './catalogue/standard_shares';
import { themeRanking } from './catalogue/theme_ranking';
import { thesaurusRankings } from './catalogue/thesaurus_rankings';
import { topicRanking } from './catalogue/topic_ranking';
import { validShare } from './catalogue/valid_share';
import { validatorMatrix } from './catalogue/validator_matrix';
import { validityShares } from './catalogue/validity_shares';
import { workflowShares } from './catalogue/workflow_shares';
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
import { counterOverTime } from './usage/counter_over_time';
import { downloadsByCountry } from './usage/downloads_by_country';
import { failingLayers } from './usage/failing_layers';
import { recordUsageTable } from './usage/record_usage_table';
import { usageFigures } from './usage/usage_figure';
import { usageOverTime } from './usage/usage_over_time';
import { usageSoftware } from './usage/usage_software';
import { useOfRecords } from './usage/use_of_records';
import { visitors } from './usage/visitors';

/** Every panel, in the order of its page. */
export const PANELS: readonly AnyPanel[] = [
  recordCount,
  publicShare,
  validShare,
  lastRecordCreated,
  accessShares,
  validityShares,
  standardShares,
  kindShares,
  inspireShares,
  harvestedShares,
  createdPerYear,
  changedPerMonth,
  rightsMatrix,
  validatorMatrix,
  organisationRanking,
  ...thesaurusRankings,
  themeRanking,
  topicRanking,
  protocolRanking,
  workflowShares,
  extents,
  accessValidityTable,
  privilegesTable,
  ...usageFigures,
  visitors,
  usageOverTime,
  counterOverTime,
  useOfRecords,
  failingLayers,
  usageSoftware,
  downloadsByCountry,
  recordUsageTable,
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
