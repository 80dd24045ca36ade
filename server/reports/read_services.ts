import type { ReportQuestion } from '../../common/api/contracts/panels';
import { withDefaults } from '../../common/query/page_defaults';
import { resolveTime } from '../../common/query/resolve_time';
import { SERVICES_REPORT, ServicesReportData } from '../../common/reports/services_report';
import { searchPanels } from '../store/panels';
import { panelsRequestOf, PanelsSurroundings } from '../store/panels_request';
import { Transport } from '../store/transport';

/**
 * All that a report on the services tells, as the user of the transport sees it.
 * @throws SextantError bad_request
 */
export async function readServices(
  user: Transport,
  { filters: given, time }: ReportQuestion,
  surroundings: PanelsSurroundings
): Promise<ServicesReportData> {
  const filters = withDefaults(given, 'report');
  const request = await panelsRequestOf(SERVICES_REPORT, { filters, time }, surroundings, user);
  return {
    filters,
    period: resolveTime(time, request.now, request.timeZone),
    outcomes: await searchPanels(user, { ...request, allRows: true }),
    now: request.now,
  };
}
