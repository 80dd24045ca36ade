import type { Writer } from '../i18n/writer';
import type { AnyPanel } from '../panels/define_panel';
import { panelsOf } from '../panels/registry';
import { isEmpty } from '../panels/is_empty';
import { counterOverTime } from '../panels/usage/counter_over_time';
import { downloadsByCountry } from '../panels/usage/downloads_by_country';
import { failingLayers } from '../panels/usage/failing_layers';
import { usageSoftware } from '../panels/usage/usage_software';
import { useOfRecords } from '../panels/usage/use_of_records';
import { usageOverTime } from '../panels/usage/usage_over_time';
import { concerns, FILTER_NAMES, Filters } from '../query/filter_fields';
import type { Period } from '../query/resolve_time';
import { chartBlock, figuresOf, Outcomes } from './panel_blocks';
import type { ReportBlock } from './report';
import { filtersText, periodText } from './report_frame';

const WHOLE_WIDTH = usageOverTime.id;

/** Side by side, those of like heights. */
const ORDER = [counterOverTime, useOfRecords, downloadsByCountry, usageSoftware, failingLayers];

export interface UsageData {
  readonly filters: Filters;
  readonly period: Period;
  readonly outcomes: Outcomes;
}

/** How the records of a catalogue were used in the period, as its page tells it. */
export function usageBlocks(
  writer: Writer,
  { filters, period, outcomes }: UsageData
): ReportBlock[] {
  const { translate } = writer;
  const panels = panelsOf('usage');
  const figures = panels.filter(({ chart }) => chart === 'figure');
  const isNarrowed = FILTER_NAMES.some(
    (name) => concerns('catalogue', name) && (filters[name] ?? []).length > 0
  );
  const ofTime = outcomes[WHOLE_WIDTH];
  const isUnknown = ofTime !== undefined && 'chart' in ofTime && isEmpty(ofTime);
  const said: ReportBlock[] = [
    { kind: 'heading', text: translate('sextant.report.usage') },
    {
      kind: 'facts',
      facts: [
        [translate('sextant.export.period'), periodText(writer, period)],
        [translate('sextant.export.filters'), filtersText(writer, filters, 'usage')],
      ],
    },
    ...(isNarrowed
      ? [{ kind: 'text', text: translate('sextant.report.usage.whole'), small: true } as const]
      : []),
  ];
  if (isUnknown) {
    const text = translate('sextant.report.usage.none');
    return [...said, { kind: 'text', text }, figuresOf(writer, figures, outcomes)];
  }
  const draw = (panel: AnyPanel) =>
    chartBlock(writer, panel, outcomes[panel.id], { wide: panel.id === WHOLE_WIDTH });
  return [
    ...said,
    figuresOf(writer, figures, outcomes),
    { kind: 'charts', charts: [draw(usageOverTime)], across: 1 },
    { kind: 'charts', charts: ORDER.map(draw), across: 2 },
  ];
}
