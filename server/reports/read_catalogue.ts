import type { ReportQuestion } from '../../common/api/contracts/panels';
import { SextantError } from '../../common/errors';
import type { ChartData } from '../../common/panels/chart_data';
import { panelsOf } from '../../common/panels/registry';
import { recordUsageTable } from '../../common/panels/usage/record_usage_table';
import { withDefaults } from '../../common/query/page_defaults';
import { resolveTime } from '../../common/query/resolve_time';
import type { CatalogueReportData } from '../../common/reports/catalogue_report';
import { recordsPanel } from '../../common/reports/records_panel';
import { toCatalogue } from '../store/catalogues';
import { searchAllRows } from '../store/panel_rows';
import { PanelsRequest, planOf, searchPanels } from '../store/panels';
import { panelsRequestOf, PanelsSurroundings } from '../store/panels_request';
import { peopleStore, toPerson } from '../store/people';
import { Transport } from '../store/transport';

async function recordsOf(user: Transport, request: PanelsRequest): Promise<ChartData['table']> {
  const plan = planOf(recordsPanel, request);
  const answer = await searchAllRows(user, recordsPanel, request);
  return recordsPanel.read(plan.answerOf(answer), plan.context);
}

/** Administrators, where OpenSearch lets the reader see them. */
async function administratorsOf(user: Transport, { catalogue = {} }: PanelsRequest) {
  const { source = '', name = '' } = catalogue;
  try {
    return (await peopleStore(user).administratorsOf(source, name)).map(toPerson);
  } catch (error) {
    if (error instanceof SextantError && error.code === 'forbidden') return undefined;
    throw error;
  }
}

/**
 * All that a report on a catalogue tells, as the user of the transport sees it: the panels of its page and
 * of its use, and every record.
 * @param withPeople the reader may ask for people; OpenSearch has the last word
 * @throws SextantError not_found, bad_request
 */
export async function readCatalogue(
  user: Transport,
  name: string,
  question: ReportQuestion,
  surroundings: PanelsSurroundings,
  withPeople: boolean
): Promise<CatalogueReportData> {
  const filters = withDefaults(question.filters, 'usage');
  const panels = [...panelsOf('catalogue'), ...panelsOf('usage')];
  const asked = { ...question, filters, catalogue: name };
  const request = await panelsRequestOf(panels, asked, surroundings, user);
  const shown = panels.filter(({ chart }) => chart !== 'table');
  const [outcomes, ofUsage, records, administrators] = await Promise.all([
    searchPanels(user, { ...request, panels: shown }),
    searchPanels(user, { ...request, panels: [recordUsageTable], allRows: true }),
    recordsOf(user, request),
    withPeople ? administratorsOf(user, request) : undefined,
  ]);
  const usage = ofUsage[recordUsageTable.id];
  const { catalogue = {}, view } = request;
  return {
    catalogue: toCatalogue(catalogue),
    snapshotAt: view?.asOf ?? view?.figures?.['@timestamp'] ?? catalogue.snapshot_at,
    partial: view?.partial ?? false,
    filters,
    period: resolveTime(question.time, request.now, request.timeZone),
    outcomes,
    rows: {
      records,
      usage: usage && 'chart' in usage && usage.chart === 'table' ? usage.data : undefined,
      withGeocatalogue: request.groups?.geocatalogue !== undefined,
    },
    administrators,
    now: request.now,
  };
}
