import { Dashboard } from '../query/filter_fields';
import { SERVICES_TABS } from '../query/services_tab';
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
import { panelsOfTab } from './services_tabs';
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
  ...Array.from(new Set(SERVICES_TABS.flatMap(panelsOfTab))),
];

export function panelsOf(dashboard: Dashboard): readonly AnyPanel[] {
  return PANELS.filter((panel) => panel.dashboard === dashboard);
}

export function findPanel(id: string): AnyPanel | undefined {
  return PANELS.find((panel) => panel.id === id);
}
