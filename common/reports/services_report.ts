import type { Writer } from '../i18n/writer';
import type { AnyPanel } from '../panels/define_panel';
import { panelsOfTab } from '../panels/services_tabs';
import { availabilityOverTime } from '../panels/services/availability';
import { callsOverTime } from '../panels/services/calls_over_time';
import { downloadsOverTime } from '../panels/services/downloads';
import type { Filters } from '../query/filter_fields';
import type { Period } from '../query/resolve_time';
import { chartBlock, definitionsOf, figuresOf, Outcomes, tableBlock } from './panel_blocks';
import type { Report, ReportBlock } from './report';
import { filtersText, frameOf, periodText } from './report_frame';

const CHARTS: readonly AnyPanel[] = [callsOverTime, downloadsOverTime, availabilityOverTime];

/** What the report on the services shows: the tab of its name, and how it went on. */
export const SERVICES_REPORT: readonly AnyPanel[] = [...panelsOfTab('report'), ...CHARTS];

export interface ServicesReportData {
  readonly filters: Filters;
  readonly period: Period;
  /** Of `SERVICES_REPORT`, tables with all their rows. */
  readonly outcomes: Outcomes;
  readonly now: Date;
}

function tablesOf(writer: Writer, outcomes: Outcomes): ReportBlock[] {
  return SERVICES_REPORT.flatMap((panel): ReportBlock[] => {
    if (panel.chart !== 'table') return [];
    const outcome = outcomes[panel.id];
    if (outcome && 'chart' in outcome && outcome.chart === 'table') {
      return [tableBlock(writer, panel, outcome.data)];
    }
    return [
      { kind: 'text', text: writer.translate(panel.title) },
      { kind: 'text', text: writer.translate('sextant.report.failed'), small: true },
    ];
  });
}

/** The report of a period on the services, for those who answer for them. */
export function servicesReport(writer: Writer, data: ServicesReportData): Report {
  const { translate } = writer;
  const { filters, period, outcomes, now } = data;
  const figures = SERVICES_REPORT.filter(({ chart }) => chart === 'figure');
  return {
    ...frameOf(writer, translate('sextant.report.kicker.services'), now),
    kicker: periodText(writer, period),
    blocks: [
      {
        kind: 'facts',
        facts: [
          [translate('sextant.export.period'), periodText(writer, period)],
          [translate('sextant.export.filters'), filtersText(writer, filters, 'services')],
          [translate('sextant.report.days'), writer.timeZone],
        ],
      },
      { kind: 'heading', text: translate('sextant.services.figures') },
      figuresOf(writer, figures, outcomes),
      {
        kind: 'charts',
        charts: CHARTS.map((panel) =>
          chartBlock(writer, panel, outcomes[panel.id], { wide: true })
        ),
        across: 1,
      },
      ...tablesOf(writer, outcomes),
      { kind: 'heading', text: translate('sextant.report.definitions') },
      definitionsOf(writer, SERVICES_REPORT),
    ],
  };
}
