import { writeValue } from '../../query/filter_value';
import { definePanel, TableColumn } from '../define_panel';
import { numberOf, textOf, totalOf } from '../panel_answer';
import { fieldsOf } from '../row_fields';
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
  {
    id: 'layer',
    title: 'sextant.column.layer',
    cell: 'text',
    sort: 'ogc.layers',
    // A list of several is no value of the filter.
    mark: (value) =>
      value.includes(', ') ? undefined : { name: 'layer', value: writeValue(value) },
  },
  { id: 'software', title: 'sextant.column.software', cell: 'text', sort: 'user_agent.name' },
  {
    id: 'country',
    title: 'sextant.column.country',
    cell: 'text',
    sort: 'client.geo.country_iso_code',
  },
  {
    id: 'duration',
    title: 'sextant.column.duration',
    cell: 'milliseconds',
    sort: 'event.duration',
  },
  { id: 'address', title: 'sextant.column.address', cell: 'text' },
];

type Source = Readonly<Record<string, unknown>>;

function addressOf(source: Source): string {
  const query = textOf(source, 'url.query');
  return `${textOf(source, 'url.path') ?? '–'}${query === null ? '' : `?${query}`}`;
}

/** A failure inside HTTP 200 shows as an exception, not as the status that hides it. */
function statusOf(source: Source): string | null {
  const exception = textOf(source, 'ogc.exception');
  if (exception === 'certain') return 'exception';
  return exception ?? textOf(source, 'http.response.status_code');
}

/** The requests themselves, newest first, each with all that is known of it. */
export const requests = definePanel({
  id: 'requests',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.requests.title',
  about: 'sextant.panel.requests.about',
  width: 12,
  columns,
  details: 'fields',
  search: ({ table }) => ({
    ...tableSearch(columns, table, { field: '@timestamp', descending: true }),
    fields: ['*'],
  }),
  read: (answer) => ({
    total: totalOf(answer),
    details: answer.hits.hits.map(({ _source: source }) => fieldsOf(source)),
    rows: answer.hits.hits.map(({ _source: source }) => ({
      time: textOf(source, '@timestamp'),
      status: statusOf(source),
      service: textOf(source, 'ogc.service'),
      operation: textOf(source, 'ogc.operation'),
      layer: textOf(source, 'ogc.layers'),
      software: textOf(source, 'user_agent.name'),
      country: textOf(source, 'client.geo.country_iso_code'),
      duration: milliseconds(numberOf(source, 'event.duration')),
      address: addressOf(source),
    })),
  }),
});
