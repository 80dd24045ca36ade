import { FILTERS } from '../../query/filter_fields';
import { aggregatedRows } from '../aggregated_rows';
import { definePanel, TableColumn } from '../define_panel';
import { groupMeasures } from '../group_measures';
import { groupTable } from '../group_table';
import { bucketsOf, keyedBucketsOf } from '../panel_answer';
import { filterColumn } from '../shapes';

const NAMES = ['visitors', 'downloads', 'volume', 'calls'] as const;
const MEASURES = groupMeasures(NAMES);
const ORDER = { column: 'downloads', descending: true };
/** The records most downloaded: more of them are data, not a report. */
const MOST_RECORDS = 500;

export const reportProjects = groupTable({
  id: 'report_projects',
  title: 'sextant.panel.report_projects.title',
  about: 'sextant.panel.report_parts.about',
  by: 'project',
  name: 'sextant.column.project',
  measures: NAMES,
  order: 'downloads',
});

export const reportCatalogues = groupTable({
  id: 'report_catalogues',
  title: 'sextant.panel.report_catalogues.title',
  about: 'sextant.panel.report_parts.about',
  by: 'catalogue',
  name: 'sextant.filter.catalogue',
  measures: NAMES,
  order: 'downloads',
});

const centreColumns: readonly TableColumn[] = [
  {
    id: 'name',
    title: 'sextant.filter.data_centre',
    cell: 'text',
    sort: 'name',
    ...filterColumn('data_centre'),
  },
  ...MEASURES.columns,
];

/** What concerns the records of each data centre. */
export const reportCentres = definePanel({
  id: 'report_centres',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.report_centres.title',
  about: 'sextant.panel.report_centres.about',
  ownFilter: 'data_centre',
  width: 12,
  columns: centreColumns,
  order: ORDER,
  needs: 'data_centres',
  search: ({ dataCentres = {} }) => {
    const filters = Object.entries(dataCentres).map(
      ([name, uuids]) => [name, { terms: { [FILTERS.record.field]: uuids } }] as const
    );
    if (filters.length === 0) return {};
    return {
      aggs: { centres: { filters: { filters: Object.fromEntries(filters) }, aggs: MEASURES.aggs } },
    };
  },
  read: ({ aggregations }, context) => {
    const rows = keyedBucketsOf(aggregations, 'centres')
      .filter((bucket) => bucket.doc_count > 0)
      .map((bucket) => ({ name: String(bucket.key), ...MEASURES.cells(bucket) }));
    return aggregatedRows(centreColumns, rows, context, ORDER);
  },
});

const recordColumns: readonly TableColumn[] = [
  { id: 'title', title: 'sextant.column.record', cell: 'link', sort: 'title' },
  { id: 'doi', title: 'sextant.filter.doi', cell: 'text', sort: 'doi', ...filterColumn('doi') },
  ...MEASURES.columns,
];

/** Each record with its DOI: what its authors report. */
export const reportRecords = definePanel({
  id: 'report_records',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.report_records.title',
  about: 'sextant.panel.report_records.about',
  ownFilter: 'record',
  width: 12,
  columns: recordColumns,
  order: ORDER,
  details: 'filters',
  needs: 'named_records',
  search: () => ({
    aggs: {
      records: {
        terms: { field: FILTERS.record.field, size: MOST_RECORDS },
        aggs: MEASURES.aggs,
      },
    },
  }),
  read: ({ aggregations }, context) => {
    const known = new Map((context.records ?? []).map((record) => [record.uuid, record]));
    const rows = bucketsOf(aggregations, 'records').map((bucket) => {
      const uuid = String(bucket.key);
      // A record that is gone, or not for this reader, is called by its identifier.
      const { title = uuid, link = null, doi = null } = known.get(uuid) ?? {};
      return { uuid, title: { text: title, href: link }, doi, ...MEASURES.cells(bucket) };
    });
    return aggregatedRows(recordColumns, rows, context, ORDER);
  },
});
