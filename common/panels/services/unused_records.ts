import { aggregatedRows } from '../aggregated_rows';
import { definePanel, PanelContext, RecordSummary, TableColumn } from '../define_panel';
import { bucketsOf } from '../panel_answer';
import { readValue } from '../../query/filter_value';
import { COUNTED_USES, usedAs } from '../../query/used';
import { foldText } from '../../codecs/fold_text';

/** OpenSearch gives 65,535 buckets at most. */
const MOST_RECORDS = 60_000;

const UNUSED = ['never', 'not_measurable'] as const;

const columns: readonly TableColumn[] = [
  {
    id: 'title',
    title: 'sextant.column.title',
    cell: 'link',
    sort: 'title',
    filter: { contains: 'title' },
  },
  {
    id: 'use',
    title: 'sextant.column.use',
    about: 'sextant.column.use.about',
    cell: 'text',
    sort: 'use',
    words: 'use',
    filter: { field: 'use', words: 'use', values: UNUSED },
  },
  { id: 'catalogue', title: 'sextant.filter.catalogue', cell: 'text', sort: 'catalogue' },
  { id: 'hosts', title: 'sextant.column.hosts', cell: 'text' },
];

/** The records that the page is about: those of the catalogues and with the identifiers asked for. */
function concerned({ records = [], filters = {} }: PanelContext): RecordSummary[] {
  const suits = (texts: readonly string[] | undefined, values: readonly string[]) => {
    const read = (texts ?? []).map(readValue);
    const wanted = read.filter(({ excluded }) => !excluded);
    return (
      (wanted.length === 0 || wanted.some(({ value }) => values.includes(value))) &&
      !read.some(({ value, excluded }) => excluded && values.includes(value))
    );
  };
  return records.filter(
    ({ uuid, catalogues = [] }) =>
      suits(filters.catalogue, catalogues) && suits(filters.record, [uuid])
  );
}

/**
 * Records that no request of the period concerns: never used where the logs of one of their hosts are
 * read, else not measurable.
 */
export const unusedRecords = definePanel({
  id: 'unused_records',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.unused_records.title',
  about: 'sextant.panel.unused_records.about',
  width: 12,
  columns,
  order: { column: 'use', descending: false },
  needs: 'records',
  search: () => ({
    must: [usedAs(...COUNTED_USES)],
    aggs: { records: { terms: { field: 'sextant.record', size: MOST_RECORDS } } },
  }),
  read: ({ aggregations }, context) => {
    const used = new Set(bucketsOf(aggregations, 'records').map(({ key }) => String(key)));
    const { hosts: logged = new Set<string>(), since } = context.logs ?? {};
    const { title = '', use = '' } = context.table.columns ?? {};
    const rows = concerned(context)
      .filter(({ uuid }) => !used.has(uuid))
      .map((record) => {
        const name = record.title ?? record.uuid;
        const measurable = record.hosts.some((host) => logged.has(host));
        return {
          uuid: record.uuid,
          title: { text: name, href: record.link ?? null },
          use: measurable ? 'never' : 'not_measurable',
          catalogue: record.catalogues?.join(', ') || null,
          hosts: record.hosts.join(', ') || null,
        };
      })
      .filter(
        (row) =>
          foldText(row.title.text).includes(foldText(title)) && (use === '' || row.use === use)
      )
      // Rows of one kind by their titles.
      .sort((a, b) => a.title.text.localeCompare(b.title.text));
    const page = aggregatedRows(columns, rows, context, { column: 'use', descending: false });
    return { ...page, ...(since === undefined ? {} : { since }) };
  },
});
