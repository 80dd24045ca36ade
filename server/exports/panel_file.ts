import type { PanelResult } from '../../common/api/contracts/panels';
import type { FileAnswer } from '../../common/api/file_answer';
import { SextantError } from '../../common/errors';
import type { SheetFormat } from '../../common/exports/sheet';
import { sheetOf } from '../../common/exports/sheet_of';
import { filtersInWords } from '../../common/i18n/filters_in_words';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatTimeRange } from '../../common/i18n/format_time_range';
import { Writer } from '../../common/i18n/writer';
import type { AnyPanel } from '../../common/panels/define_panel';
import type { Versus } from '../../common/query/earlier_period';
import { comparedPanels } from '../store/compared_panels';
import { searchAllRows } from '../store/panel_rows';
import { PanelsRequest, planOf } from '../store/panels';
import { Transport } from '../store/transport';
import { sheetFile } from './sheet_file';
import type { SheetFacts } from './xlsx';

async function resultOf(
  transport: Transport,
  panel: AnyPanel,
  request: PanelsRequest,
  versus: Versus | undefined
): Promise<PanelResult> {
  const plan = planOf(panel, request);
  // Rows that are documents are paged through; those of an aggregation are all in one answer.
  if (panel.chart === 'table' && plan.body.size !== 0) {
    const answer = await searchAllRows(transport, panel, request);
    return { chart: 'table', data: panel.read(plan.answerOf(answer), plan.context) };
  }
  const all = { ...request, panels: [panel], allRows: true };
  const outcome = (await comparedPanels(transport, all, versus))[panel.id];
  if (outcome && !('failed' in outcome)) return outcome;
  const code = outcome?.failed === 'not_available' ? 'not_found' : outcome?.failed;
  throw new SextantError(code ?? 'internal', outcome?.message ?? 'The panel is missing');
}

/** Filters of the page and of the table's columns, in words. */
function allFilters(writer: Writer, panel: AnyPanel, request: PanelsRequest): string {
  const { translate } = writer;
  const ofPage = filtersInWords(writer, request.filters);
  const table = request.tables[panel.id]?.columns ?? {};
  const ofColumns = (panel.columns ?? [])
    .filter(({ id }) => table[id])
    .map(({ id, title }) => {
      const value = table[id] ?? '';
      return translate('sextant.filters.pill', { name: translate(title), value });
    });
  return [...ofPage, ...ofColumns].join(' · ') || translate('sextant.export.no_filters');
}

function factsOf(
  writer: Writer,
  panel: AnyPanel,
  request: PanelsRequest,
  versus: Versus | undefined
): SheetFacts {
  const { tag, timeZone, translate } = writer;
  const facts: [string, string][] = [];
  if (panel.dashboard === 'catalogue') {
    const { name = '', snapshot_at: last } = request.catalogue ?? {};
    const snapshot = request.view?.figures?.['@timestamp'] ?? last;
    facts.push([translate('sextant.export.catalogue'), name]);
    if (snapshot !== undefined) {
      const instant = formatInstant(tag, timeZone, 'instant', Date.parse(snapshot));
      facts.push([translate('sextant.export.snapshot'), instant]);
    }
  } else {
    facts.push([translate('sextant.export.period'), formatTimeRange(translate, tag, request.time)]);
  }
  if (versus) {
    const words = translate(`sextant.versus.${versus}` as const);
    facts.push([translate('sextant.versus.label'), words]);
  }
  facts.push([translate('sextant.export.filters'), allFilters(writer, panel, request)]);
  if (panel.about) facts.push([translate('sextant.export.counted'), translate(panel.about)]);
  return facts;
}

export interface PanelFileOptions {
  readonly format: SheetFormat;
  readonly writer: Writer;
  /** What the page compares its figures with. */
  readonly versus?: Versus;
}

/** What a panel shows as a file, a table with all its rows. @throws SextantError */
export async function panelFile(
  transport: Transport,
  panel: AnyPanel,
  request: PanelsRequest,
  { format, writer, versus }: PanelFileOptions
): Promise<FileAnswer> {
  const { now } = request;
  const sheet = sheetOf(writer, panel, await resultOf(transport, panel, request, versus));
  const catalogue = panel.dashboard === 'catalogue' ? [request.catalogue?.name ?? ''] : [];
  const facts = factsOf(writer, panel, request, versus);
  return sheetFile(writer, { sheet, facts, name: [...catalogue, panel.id], format, now });
}
