import { Reference, SavedObject, savedObject, searchSource } from './saved_object';

/** An aggregation as OSD's charts write it. */
export interface VisAgg {
  readonly type: string;
  readonly schema: 'metric' | 'segment' | 'group' | 'bucket';
  readonly params: Readonly<Record<string, unknown>>;
}

interface Chart {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly pattern?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly aggs: readonly VisAgg[];
}

function visualization({ id, title, type, pattern, params, aggs }: Chart): SavedObject {
  const { attribute, references } = searchSource(pattern);
  const numbered = aggs.map((agg, at) => ({ id: String(at + 1), enabled: true, ...agg }));
  return savedObject(
    'visualization',
    `sextant-${id}`,
    {
      title: `Sextant – ${title}`,
      visState: JSON.stringify({ title, type, params, aggs: numbered }),
      uiStateJSON: '{}',
      description: '',
      version: 1,
      ...attribute,
    },
    references
  );
}

export const count = (label: string): VisAgg => ({
  type: 'count',
  schema: 'metric',
  params: { customLabel: label },
});

/** avg, sum, cardinality … of a field. */
export const metric = (type: string, field: string, label: string): VisAgg => ({
  type,
  schema: 'metric',
  params: { field, customLabel: label },
});

export const percentiles = (field: string, percents: readonly number[], label: string): VisAgg => ({
  type: 'percentiles',
  schema: 'metric',
  params: { field, percents, customLabel: label },
});

export const terms = (
  schema: VisAgg['schema'],
  field: string,
  label: string,
  size = 10
): VisAgg => ({
  type: 'terms',
  schema,
  params: {
    field,
    size,
    order: 'desc',
    orderBy: '1',
    otherBucket: false,
    missingBucket: false,
    customLabel: label,
  },
});

export const byTime = (field = '@timestamp', interval = 'auto', label = ' '): VisAgg => ({
  type: 'date_histogram',
  schema: 'segment',
  params: {
    field,
    interval,
    useNormalizedOpenSearchInterval: true,
    drop_partials: false,
    min_doc_count: 1,
    extended_bounds: {},
    customLabel: label,
  },
});

/** Named queries in Lucene's words: buckets that need not be values of a field. */
export const queries = (
  schema: VisAgg['schema'],
  named: Readonly<Record<string, string>>
): VisAgg => ({
  type: 'filters',
  schema,
  params: {
    filters: Object.entries(named).map(([label, query]) => ({
      input: { query, language: 'lucene' },
      label,
    })),
  },
});

const axis = (position: 'bottom' | 'left', id: string, name: string) => ({
  id,
  name,
  type: id.startsWith('Category') ? 'category' : 'value',
  position,
  show: true,
  style: {},
  scale: { type: 'linear', ...(id.startsWith('Value') ? { mode: 'normal' } : {}) },
  labels: { show: true, filter: true, rotate: 0, truncate: 100 },
  title: { text: '' },
});

type SeriesType = 'line' | 'area' | 'histogram';

interface Series {
  readonly id: string;
  readonly title: string;
  readonly pattern: string;
  readonly aggs: readonly VisAgg[];
}

function xyParams(type: SeriesType, aggs: readonly VisAgg[], horizontal: boolean) {
  const metrics = aggs.filter(({ schema }) => schema === 'metric');
  return {
    type,
    grid: { categoryLines: false },
    categoryAxes: [axis(horizontal ? 'left' : 'bottom', 'CategoryAxis-1', 'CategoryAxis-1')],
    valueAxes: [axis(horizontal ? 'bottom' : 'left', 'ValueAxis-1', 'LeftAxis-1')],
    seriesParams: metrics.map(({ params }, at) => ({
      show: true,
      type,
      mode: type === 'line' ? 'normal' : 'stacked',
      data: { label: String(params.customLabel ?? ''), id: String(at + 1) },
      valueAxis: 'ValueAxis-1',
      drawLinesBetweenPoints: true,
      lineWidth: 2,
      interpolate: 'linear',
      showCircles: true,
    })),
    addTooltip: true,
    addLegend: !horizontal,
    legendPosition: 'right',
    times: [],
    addTimeMarker: false,
    labels: { show: false },
    thresholdLine: { show: false, value: 10, width: 1, style: 'full', color: '#E7664C' },
  };
}

export function overTime(type: SeriesType, chart: Series): SavedObject {
  return visualization({ ...chart, type, params: xyParams(type, chart.aggs, false) });
}

export function bars(chart: Series): SavedObject {
  const params = xyParams('histogram', chart.aggs, true);
  return visualization({ ...chart, type: 'horizontal_bar', params });
}

export function pie(chart: Series): SavedObject {
  const params = {
    type: 'pie',
    addTooltip: true,
    addLegend: true,
    legendPosition: 'right',
    isDonut: true,
    labels: { show: false, values: true, last_level: true, truncate: 100 },
  };
  return visualization({ ...chart, type: 'pie', params });
}

export function numbers(chart: Series): SavedObject {
  const params = {
    addTooltip: true,
    addLegend: false,
    type: 'metric',
    metric: {
      percentageMode: false,
      useRanges: false,
      colorSchema: 'Green to Red',
      metricColorMode: 'None',
      colorsRange: [{ from: 0, to: 10000 }],
      labels: { show: true },
      invertColors: false,
      style: { bgFill: '#000', bgColor: false, labelColor: false, subText: '', fontSize: 24 },
    },
  };
  return visualization({ ...chart, type: 'metric', params });
}

export function table(chart: Series): SavedObject {
  const params = {
    perPage: 10,
    showPartialRows: false,
    showMetricsAtAllLevels: false,
    sort: { columnIndex: null, direction: null },
    showTotal: false,
    totalFunc: 'sum',
    percentageCol: '',
  };
  return visualization({ ...chart, type: 'table', params });
}

export function text(id: string, title: string, markdown: string): SavedObject {
  const params = { fontSize: 12, openLinksInNewTab: false, markdown };
  return visualization({ id, title, type: 'markdown', params, aggs: [] });
}

export function referenceTo({ type, id }: SavedObject, name: string): Reference {
  return { name, type, id };
}
