import { definePanel, TableColumn } from '../define_panel';
import { numberOf, textOf, totalOf } from '../panel_answer';
import { milliseconds } from '../shapes';
import { tableSearch } from '../table_search';

const columns: readonly TableColumn[] = [
  { id: 'time', title: 'sextant.column.time', cell: 'instant', sort: '@timestamp' },
  {
    id: 'status',
    title: 'sextant.column.status',
    cell: 'state',
    words: 'status',
    sort: 'http.response.status_code',
  },
  { id: 'service', title: 'sextant.column.service', cell: 'text', sort: 'ogc.service' },
  { id: 'operation', title: 'sextant.column.operation', cell: 'text', sort: 'ogc.operation' },
  { id: 'layer', title: 'sextant.column.layer', cell: 'text' },
  { id: 'software', title: 'sextant.column.software', cell: 'text', sort: 'user_agent.name' },
  {
    id: 'duration',
    title: 'sextant.column.duration',
    cell: 'milliseconds',
    sort: 'event.duration',
  },
  { id: 'address', title: 'sextant.column.address', cell: 'text' },
];

const FIELDS = [
  '@timestamp',
  'http.response.status_code',
  'ogc.service',
  'ogc.operation',
  'ogc.layers',
  'ogc.exception',
  'user_agent.name',
  'event.duration',
  'url.path',
  'url.query',
];

type Source = Readonly<Record<string, unknown>>;

function addressOf(source: Source): string {
  const query = textOf(source, 'url.query');
  return `${textOf(source, 'url.path') ?? '–'}${query === null ? '' : `?${query}`}`;
}

/** A failure inside HTTP 200 shows as an exception, not as the status that hides it. */
function statusOf(source: Source): string | null {
  const exception = textOf(source, 'ogc.exception') === 'certain';
  return exception ? 'exception' : textOf(source, 'http.response.status_code');
}

export const requestsInError = definePanel({
  id: 'requests_in_error',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.requests_in_error.title',
  about: 'sextant.panel.requests_in_error.about',
  width: 12,
  columns,
  search: ({ table }) => {
    const search = tableSearch(columns, table, { field: '@timestamp', descending: true });
    const failures = { term: { 'event.outcome': 'failure' } };
    return { ...search, must: [failures, ...(search.must ?? [])], fields: FIELDS };
  },
  read: (answer) => ({
    total: totalOf(answer),
    rows: answer.hits.hits.map(({ _source: source }) => ({
      time: textOf(source, '@timestamp'),
      status: statusOf(source),
      service: textOf(source, 'ogc.service'),
      operation: textOf(source, 'ogc.operation'),
      layer: textOf(source, 'ogc.layers'),
      software: textOf(source, 'user_agent.name'),
      duration: milliseconds(numberOf(source, 'event.duration')),
      address: addressOf(source),
    })),
  }),
});
